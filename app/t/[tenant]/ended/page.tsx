import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { EndedMeetingsPage } from '@/components/meetings/ended-page'
import { requireTenant } from '@/lib/auth/require-tenant'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('ended')
  return { title: t('title') }
}

export default async function Page({ params }: { params: Promise<{ tenant: string }> }) {
  const { tenant, now } = await requireTenant((await params).tenant)
  return <EndedMeetingsPage slug={tenant.slug} tenantZone={tenant.timeZone} renderedAt={now.toISOString()} />
}
