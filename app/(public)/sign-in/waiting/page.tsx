import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ApprovalCheck } from '@/components/sign-in/approval-check'
import { WaitingPage } from '@/components/sign-in/waiting-page'
import { requireWaiting } from '@/lib/auth/require-waiting'

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('signIn.waiting')
  return { title: t('title') }
}

export default async function ApprovalPage({ searchParams }: PageProps) {
  const { tenant: slug, returnTo } = await searchParams
  if (typeof slug !== 'string') notFound()
  const { tenant, approvalUrl, isInvited } = await requireWaiting(
    slug,
    typeof returnTo === 'string' ? returnTo : undefined,
  )
  return (
    <WaitingPage tenantName={tenant.name} approvalUrl={approvalUrl} isInvited={isInvited}>
      <ApprovalCheck />
    </WaitingPage>
  )
}
