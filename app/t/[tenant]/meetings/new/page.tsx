import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ScheduleForm } from '@/components/meetings/schedule-form'
import { PageHeader } from '@/components/ui/page-header'
import { requireTenant } from '@/lib/auth/require-tenant'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('meetings.form')
  return { title: t('title') }
}

export default async function SchedulePage({ params }: { params: Promise<{ tenant: string }> }) {
  const { tenant, person } = await requireTenant((await params).tenant)
  const [t, account] = await Promise.all([getTranslations('meetings.form'), getTranslations('layout.account')])
  const zones = [...new Set([tenant.timeZone, ...Intl.supportedValuesOf('timeZone')])]
  return (
    <>
      <PageHeader title={t('title')} />
      <ScheduleForm
        slug={tenant.slug}
        name={person.displayName ?? person.userid ?? account('nameless')}
        timeZone={tenant.timeZone}
        zones={zones}
      />
    </>
  )
}
