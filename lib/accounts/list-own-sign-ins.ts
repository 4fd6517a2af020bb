import 'server-only'
import { listGrantsOf } from '@/lib/auth/session-grants'
import type { PersonContext } from '@/lib/tenants/context'
import type { OwnSignIns } from './schema'

/** The browsers that somebody is signed in with at this tenant, the last used first. */
export async function listOwnSignIns(ctx: PersonContext, sessionId: string): Promise<OwnSignIns> {
  const { tenant, actor, now } = ctx
  const grants = await listGrantsOf({ tenantId: tenant.id, membershipId: actor.membershipId }, now)
  const items = grants.map(({ sessionId: id, authenticatedAt, lastUsedAt, ...facts }) => ({
    id,
    ...facts,
    signedInAt: authenticatedAt.toISOString(),
    lastUsedAt: lastUsedAt.toISOString(),
    isThisBrowser: id === sessionId,
  }))
  return { items }
}
