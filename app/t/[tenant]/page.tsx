import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { TodayPage } from '@/components/meetings/today-page'
import { requireTenant } from '@/lib/auth/require-tenant'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('meetings')
  return { title: t('today') }
}

export default async function Page({ params }: { params: Promise<{ tenant: string }> }) {
  const { tenant, person, now } = await requireTenant((await params).tenant)
  const t = await getTranslations('layout.account')
  return (
    <TodayPage
      slug={tenant.slug}
      tenantZone={tenant.timeZone}
      name={person.displayName ?? person.userid ?? t('nameless')}
      renderedAt={now.toISOString()}
    />
  )
}
