import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AccountsPage } from '@/components/accounts/accounts-page'
import { isPermitted } from '@/lib/auth/permissions'
import { requirePermitted } from '@/lib/auth/require-permitted'

interface PageProps {
  params: Promise<{ tenant: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('accounts')
  return { title: t('title') }
}

export default async function ReviewPage({ params }: PageProps) {
  const { tenant, person, now } = await requirePermitted((await params).tenant, 'accounts:read')
  return (
    <AccountsPage
      slug={tenant.slug}
      tenantName={tenant.name}
      tenantZone={tenant.timeZone}
      renderedAt={now.toISOString()}
      mayErase={isPermitted(person.role, 'accounts:erase')}
    />
  )
}
