import 'server-only'
import { AppError } from '@/lib/errors'
import type { PersonActor, StoredConnection, TenantFacts } from '@/lib/tenants/context'
import { findStanding } from './session-grants'
import { extendSession, findSession } from './sessions'

export interface SignedInMember {
  tenant: TenantFacts
  person: PersonActor
  connection: StoredConnection | null
  authenticatedAt: Date
  /** Of this browser. */
  sessionId: string
}

/**
 * Whoever is signed in to this tenant as an active member. No session: `not_signed_in`. No grant, one that waits or was
 * suspended, no such tenant: the same `not_found`.
 */
export async function requireMember(slug: string, token: string | undefined, now: Date): Promise<SignedInMember> {
  if (!token) throw new AppError('not_signed_in', 'no session cookie')
  const standing = await findStanding(slug, token, now)
  if (standing.kind === 'signed-out') throw new AppError('not_signed_in', 'no living session')
  if (standing.kind === 'unknown-tenant' && !(await findSession(token, now))) {
    throw new AppError('not_signed_in', 'no living session')
  }
  if (standing.kind !== 'granted' || standing.member.status !== 'ACTIVE') {
    throw new AppError('not_found', 'no grant for this tenant')
  }
  await extendSession(standing.session, now)
  const { person, connection, authenticatedAt } = standing.member
  return { tenant: standing.tenant, person, connection, authenticatedAt, sessionId: standing.session.id }
}
