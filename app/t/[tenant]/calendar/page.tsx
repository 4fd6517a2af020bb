import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CalendarPage } from '@/components/calendar/calendar-page'
import { ListSwitch } from '@/components/meetings/list-switch'
import { PageHeader } from '@/components/ui/page-header'
import { requireTenant } from '@/lib/auth/require-tenant'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('calendar')
  return { title: t('title') }
}

export default async function Page({ params }: { params: Promise<{ tenant: string }> }) {
  const { tenant, now } = await requireTenant((await params).tenant)
  const t = await getTranslations('calendar')
  return (
    <>
      <PageHeader title={t('title')} actions={<ListSwitch slug={tenant.slug} active="calendar" />} />
      <CalendarPage slug={tenant.slug} tenantZone={tenant.timeZone} renderedAt={now.toISOString()} />
    </>
  )
}
