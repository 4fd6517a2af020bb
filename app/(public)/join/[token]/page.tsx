import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { JoinPage } from '@/components/sign-in/join-page'
import { ProblemPage } from '@/components/sign-in/problem-page'
import { findOpenInvitation } from '@/lib/invitations/find-open-invitation'

interface PageProps {
  params: Promise<{ token: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const [{ token }, t] = await Promise.all([params, getTranslations()])
  const invitation = await findOpenInvitation(token, new Date())
  const title = invitation
    ? t('signIn.join.title', { name: invitation.tenant.name })
    : t('problems.invitation-invalid.title')
  return { title, robots: { index: false } }
}

export default async function Page({ params }: PageProps) {
  const { token } = await params
  const invitation = await findOpenInvitation(token, new Date())
  if (!invitation) return <ProblemPage reason="invitation-invalid" actionHref="/" />
  return <JoinPage tenantName={invitation.tenant.name} joinHref={`/api/join/${token}`} />
}
