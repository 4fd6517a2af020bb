import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PrintPage } from '@/components/meetings/print-page'
import { requireTenant } from '@/lib/auth/require-tenant'
import { meetingParams } from '@/lib/meetings/schema'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('meetings.detail')
  return { title: t('printTitle') }
}

export default async function Page({ params }: { params: Promise<{ tenant: string; id: string }> }) {
  const { tenant: slug, id } = await params
  const { tenant } = await requireTenant(slug)
  if (!meetingParams.safeParse({ id }).success) notFound()
  return <PrintPage slug={tenant.slug} id={id} tenantZone={tenant.timeZone} />
}
