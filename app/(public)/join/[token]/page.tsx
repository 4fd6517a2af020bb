import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { JoinPage } from '@/components/sign-in/join-page'
import { ProblemPage } from '@/components/sign-in/problem-page'
import { explainProblem } from '@/lib/auth/explain-problem'
import { readCaller } from '@/lib/http/caller-header'
import { openInvitation } from '@/lib/invitations/open-invitation'

interface PageProps {
  params: Promise<{ token: string }>
}

const read = cache(async (token: string) => {
  const address = readCaller({ headers: await headers() })
  return await openInvitation(token, address, new Date()).catch((error) => explainProblem(error, `/join/${token}`))
})

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const [{ token }, t] = await Promise.all([params, getTranslations()])
  const found = await read(token)
  const title =
    'reason' in found ? t(`problems.${found.reason}.title`) : t('signIn.join.title', { name: found.tenant.name })
  return { title, robots: { index: false } }
}

export default async function Page({ params }: PageProps) {
  const { token } = await params
  const found = await read(token)
  if ('reason' in found) return <ProblemPage {...found} />
  return <JoinPage tenantName={found.tenant.name} joinHref={`/api/join/${token}`} />
}
