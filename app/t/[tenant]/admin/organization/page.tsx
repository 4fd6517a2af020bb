import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { CloseOrganization } from '@/components/organization/close-organization'
import { PageHeader } from '@/components/ui/page-header'
import { isPermitted } from '@/lib/auth/permissions'
import { requireTenant } from '@/lib/auth/require-tenant'
import { startPath } from '@/lib/auth/sign-in-paths'
import { problemPath } from '@/lib/auth/sign-in-problem'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('organization')
  return { title: t('title') }
}

export default async function Page({ params }: { params: Promise<{ tenant: string }> }) {
  const { tenant, person, hasRecentSignIn, here } = await requireTenant((await params).tenant)
  if (!isPermitted(person.role, 'organization:close')) notFound()
  const t = await getTranslations('organization')
  return (
    <>
      <PageHeader title={t('title')} description={tenant.name} />
      <CloseOrganization
        slug={tenant.slug}
        hasRecentSignIn={hasRecentSignIn}
        signInHref={startPath(tenant.slug, here)}
        closedHref={problemPath('tenant-closed')}
      />
    </>
  )
}
