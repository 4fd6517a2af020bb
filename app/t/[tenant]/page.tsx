import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { MeetingsPage } from '@/components/meetings/meetings-page'
import { requireTenant } from '@/lib/auth/require-tenant'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('meetings')
  return { title: t('today') }
}

export default async function TodayPage({ params }: { params: Promise<{ tenant: string }> }) {
  const { tenant } = await requireTenant((await params).tenant)
  return <MeetingsPage slug={tenant.slug} tenantZone={tenant.timeZone} range="today" />
}
