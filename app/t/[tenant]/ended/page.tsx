import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { EndedMeetingsPage } from '@/components/meetings/ended-page'
import { requireTenant } from '@/lib/auth/require-tenant'
import { findHiddenColumns } from '@/lib/columns/find-hidden-columns'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('ended')
  return { title: t('title') }
}

export default async function Page({ params }: { params: Promise<{ tenant: string }> }) {
  const { tenant, person, now } = await requireTenant((await params).tenant)
  const hiddenColumns = await findHiddenColumns(tenant.id, person.membershipId)
  const props = { slug: tenant.slug, tenantZone: tenant.timeZone, hiddenColumns }
  return <EndedMeetingsPage {...props} renderedAt={now.toISOString()} />
}
