import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { CloseOrganization } from '@/components/organization/close-organization'
import { IdleExpiry } from '@/components/organization/idle-expiry'
import { JoinPolicy } from '@/components/organization/join-policy'
import { PageHeader } from '@/components/ui/page-header'
import { isPermitted } from '@/lib/auth/permissions'
import { requireTenant } from '@/lib/auth/require-tenant'
import { startPath } from '@/lib/auth/sign-in-paths'
import { problemPath } from '@/lib/auth/sign-in-problem'
import { getOrganization } from '@/lib/organization/get-organization'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('organization')
  return { title: t('title') }
}

export default async function Page({ params }: { params: Promise<{ tenant: string }> }) {
  const { tenant, person, hasRecentSignIn, here } = await requireTenant((await params).tenant)
  if (!isPermitted(person.role, 'organization:manage')) notFound()
  const settings = await getOrganization(tenant)
  const t = await getTranslations('organization')
  return (
    <>
      <PageHeader title={t('title')} description={tenant.name} />
      <div className="flex flex-col gap-6">
        <JoinPolicy
          slug={tenant.slug}
          settings={settings}
          mayChange={isPermitted(person.role, 'organization:policy')}
        />
        <IdleExpiry slug={tenant.slug} settings={settings} />
        {isPermitted(person.role, 'organization:close') && (
          <CloseOrganization
            slug={tenant.slug}
            hasRecentSignIn={hasRecentSignIn}
            signInHref={startPath(tenant.slug, here)}
            closedHref={problemPath('tenant-closed')}
          />
        )}
      </div>
    </>
  )
}
