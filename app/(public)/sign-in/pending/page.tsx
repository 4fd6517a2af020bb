import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PendingPage } from '@/components/sign-in/pending-page'
import { findUnfinishedSignIn } from '@/lib/auth/find-unfinished-sign-in'
import { startPath } from '@/lib/auth/sign-in-paths'
import type { Locale } from '@/lib/messages/locale'

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('signIn.pending')
  return { title: t('title') }
}

export default async function Page({ searchParams }: PageProps) {
  const { tenant: slug } = await searchParams
  const unfinished = typeof slug === 'string' ? await findUnfinishedSignIn(slug, new Date()) : null
  if (!unfinished) redirect('/')
  const write = async (locale: Locale) =>
    (await getTranslations({ locale, namespace: 'signIn.pending' }))('message', { tenant: unfinished.name })
  const messages = { 'zh-CN': await write('zh-CN'), en: await write('en') }
  return <PendingPage tenantName={unfinished.name} messages={messages} startHref={startPath(unfinished.slug)} />
}
