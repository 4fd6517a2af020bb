import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { RecordingsPage } from '@/components/recordings/recordings-page'
import { isPermitted } from '@/lib/auth/permissions'
import { requireTenant } from '@/lib/auth/require-tenant'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('recordings')
  return { title: t('title') }
}

export default async function Page({ params }: { params: Promise<{ tenant: string }> }) {
  const { tenant, person, now } = await requireTenant((await params).tenant)
  return (
    <RecordingsPage
      slug={tenant.slug}
      tenantZone={tenant.timeZone}
      renderedAt={now.toISOString()}
      mayManage={isPermitted(person.role, 'recordings:manage')}
    />
  )
}
