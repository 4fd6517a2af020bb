import 'server-only'
import { callAsPerson } from '@/lib/connections/call-as-person'
import { platformNamed } from '@/lib/connections/platform-fetch'
import { asTenant } from '@/lib/db'
import { log } from '@/lib/log'
import type { Context } from '@/lib/tenants/context'
import { operations } from '@/lib/tencent'
import { findStanding } from './session-grants'

const LONGEST = 100

/**
 * Asks Tencent once for the name of whoever has just signed in: OAuth itself tells none. Where the platform cannot say
 * it, or does not at the moment, the sign-in goes on without, and the next one asks again.
 */
export async function learnName(ctx: Context, sessionToken: string): Promise<void> {
  const standing = await findStanding(ctx.tenant.slug, sessionToken, ctx.now)
  if (standing.kind !== 'granted') return
  const { person, connection } = standing.member
  const isKnown = person.displayName !== null || !connection
  if (isKnown || !platformNamed(connection.platform).laterOperations.includes('getUserBasicInfo')) return
  try {
    const { name } = await callAsPerson({ ...ctx, actor: person, connection }, operations.getUserBasicInfo, {})
    const displayName = name?.trim().slice(0, LONGEST)
    if (!displayName) return
    await asTenant({ id: ctx.tenant.id }, (db) =>
      db.membership.updateMany({
        where: { tenantId: ctx.tenant.id, id: person.membershipId, displayName: null },
        data: { displayName },
      }),
    )
  } catch (error) {
    log.warn({ requestId: ctx.requestId, reason: error instanceof Error ? error.message : '' }, 'no name was learned')
  }
}
