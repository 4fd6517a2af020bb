import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import { SetupPage } from '@/components/setup/setup-page'
import { cookieName } from '@/lib/auth/cookies'
import { startPath, tencentSettingsPath } from '@/lib/auth/sign-in-paths'
import { findSetup } from '@/lib/setup/find-setup'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('setup')
  return { title: t('title') }
}

export default async function Page({ params }: { params: Promise<{ tenant: string }> }) {
  const [{ tenant: slug }, jar] = await Promise.all([params, cookies()])
  const setup = await findSetup(slug, jar.get(cookieName('setup'))?.value, new Date())
  return <SetupPage slug={slug} setup={setup} startHref={startPath(slug, tencentSettingsPath(slug))} />
}
