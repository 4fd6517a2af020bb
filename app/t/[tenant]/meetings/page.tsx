import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CodeSearch } from '@/components/meetings/code-search'
import { MeetingsPage } from '@/components/meetings/meetings-page'
import { requireTenant } from '@/lib/auth/require-tenant'
import { findHiddenColumns } from '@/lib/columns/find-hidden-columns'
import { parseCode } from '@/lib/meetings/parse-code'

interface PageProps {
  params: Promise<{ tenant: string }>
  searchParams: Promise<{ q?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('meetings')
  return { title: t('title') }
}

export default async function UpcomingPage({ params, searchParams }: PageProps) {
  const { tenant, person, now } = await requireTenant((await params).tenant)
  const { q } = await searchParams
  const code = typeof q === 'string' ? parseCode(q) : undefined
  if (code) return <CodeSearch slug={tenant.slug} code={code} />
  const hiddenColumns = await findHiddenColumns(tenant.id, person.membershipId)
  const props = { slug: tenant.slug, tenantZone: tenant.timeZone, hiddenColumns }
  return <MeetingsPage {...props} renderedAt={now.toISOString()} />
}
