import 'server-only'
import { cookies } from 'next/headers'
import { notFound } from 'next/navigation'
import { asTenant } from '@/lib/db'
import type { MembershipStatus } from '@/lib/generated/prisma/enums'
import { cookieName } from './cookies'
import { findStanding } from './session-grants'
import { toReturnPath, waitingPath } from './sign-in-paths'
import { problemPath } from './sign-in-problem'
import { openStandingTicket } from './standing-ticket'

interface LeftPage {
  slug: string
  ticket: string | undefined
  /** The page that was left. */
  wanted: string | undefined
}

/** Where somebody belongs whose page was left because it got no more answers: to why, or back to it if that was a mistake. */
export async function explainEnding({ slug, ticket, wanted }: LeftPage): Promise<string> {
  const jar = await cookies()
  const standing = await findStanding(slug, jar.get(cookieName('session'))?.value, new Date())
  if (standing.kind === 'unknown-tenant') notFound()
  const returnTo = toReturnPath(slug, wanted)
  const restart = { tenant: slug, returnTo }
  if (standing.kind !== 'granted') {
    const status = ticket === undefined ? undefined : await statusOf(standing.tenant.id, ticket)
    return pathOf(status === 'SUSPENDED' || status === 'REJECTED' ? status : undefined, restart)
  }
  const { status } = standing.member
  if (status === 'ACTIVE') return returnTo
  return status === 'PENDING' ? waitingPath(slug, returnTo) : pathOf(status, restart)
}

function pathOf(status: 'SUSPENDED' | 'REJECTED' | undefined, restart: { tenant: string; returnTo: string }): string {
  if (status === 'SUSPENDED') return problemPath('suspended')
  return problemPath(status === 'REJECTED' ? 'rejected' : 'signed-out', restart)
}

async function statusOf(tenantId: string, ticket: string): Promise<MembershipStatus | undefined> {
  const id = openStandingTicket(tenantId, ticket)
  if (id === null) return undefined
  const found = await asTenant({ id: tenantId }, (db) =>
    db.membership.findFirst({ where: { tenantId, id }, select: { status: true } }),
  )
  return found?.status
}
