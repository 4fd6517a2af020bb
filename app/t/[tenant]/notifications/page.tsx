import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NotificationsPage } from '@/components/notifications/notifications-page'
import { isPermitted } from '@/lib/auth/permissions'
import { requireTenant } from '@/lib/auth/require-tenant'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('notifications')
  return { title: t('title') }
}

export default async function Page({ params }: { params: Promise<{ tenant: string }> }) {
  const { tenant, person, now } = await requireTenant((await params).tenant)
  return (
    <NotificationsPage
      slug={tenant.slug}
      tenantZone={tenant.timeZone}
      renderedAt={now.toISOString()}
      isAdmin={isPermitted(person.role, 'accounts:read')}
    />
  )
}
