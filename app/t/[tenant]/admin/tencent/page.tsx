import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { TencentPage } from '@/components/tencent/tencent-page'
import { requirePermitted } from '@/lib/auth/require-permitted'
import { startPath } from '@/lib/auth/sign-in-paths'
import { secretFeatures } from '@/lib/tencent-settings/secret-features'

interface PageProps {
  params: Promise<{ tenant: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('tencent')
  return { title: t('title') }
}

export default async function SettingsPage({ params }: PageProps) {
  const { tenant, hasRecentSignIn, here } = await requirePermitted((await params).tenant, 'tencent:manage')
  return (
    <TencentPage
      slug={tenant.slug}
      tenantName={tenant.name}
      timeZone={tenant.timeZone}
      hasRecentSignIn={hasRecentSignIn}
      signInHref={startPath(tenant.slug, here)}
      features={secretFeatures}
    />
  )
}
