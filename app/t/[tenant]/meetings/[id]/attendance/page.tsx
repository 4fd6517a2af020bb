import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AttendancePage } from '@/components/attendance/attendance-page'
import { requireTenant } from '@/lib/auth/require-tenant'
import { meetingParams } from '@/lib/meetings/schema'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('attendance')
  return { title: t('title') }
}

export default async function Page({ params }: { params: Promise<{ tenant: string; id: string }> }) {
  const { tenant: slug, id } = await params
  const { tenant, now } = await requireTenant(slug)
  if (!meetingParams.safeParse({ id }).success) notFound()
  return <AttendancePage slug={tenant.slug} id={id} tenantZone={tenant.timeZone} renderedAt={now.toISOString()} />
}
