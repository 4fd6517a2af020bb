import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AuditPage } from '@/components/audit/audit-page'
import { requirePermitted } from '@/lib/auth/require-permitted'

interface PageProps {
  params: Promise<{ tenant: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('audit')
  return { title: t('title') }
}

export default async function TrailPage({ params }: PageProps) {
  const { tenant, now } = await requirePermitted((await params).tenant, 'audit:read')
  return <AuditPage slug={tenant.slug} tenantZone={tenant.timeZone} renderedAt={now.toISOString()} />
}
