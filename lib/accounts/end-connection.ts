import 'server-only'
import { recordAuditEvent } from '@/lib/audit/record-audit-event'
import { type Revocation, revokeAuthorization } from '@/lib/connections/revoke-authorization'
import { wipeConnection } from '@/lib/connections/wipe-connection'
import { asTenant, inTenantTransaction } from '@/lib/db'
import type { Context } from '@/lib/tenants/context'

/** What became of the authorisation, in the audit's words. */
const outcomes = { revoked: 'done', not_offered: 'done', not_allowed: 'refused', failed: 'failed' } as const

/**
 * Ends an account's connection: asks Tencent to withdraw the authorisation and, whatever it says, wipes the tokens here. Null when
 * there was nothing to end. The audit row has what really happened at Tencent.
 */
export async function endConnection(ctx: Context, accountId: string): Promise<Revocation | null> {
  const { tenant, actor, now } = ctx
  const living = { tenantId: tenant.id, membershipId: accountId, endedAt: null }
  const found = await asTenant({ id: tenant.id }, (db) =>
    db.connection.findFirst({ where: living, select: { tenantId: true, id: true } }),
  )
  if (!found) return null
  const remote = await revokeAuthorization(found, now)
  const by = actor.kind === 'person' && actor.membershipId === accountId ? 'PERSON' : 'ADMIN'
  await inTenantTransaction({ id: tenant.id }, async (db) => {
    if (!(await wipeConnection(db, found, { by, at: now }))) return
    await recordAuditEvent(db, ctx, {
      action: 'connection.disconnected',
      target: { kind: 'connection', id: found.id },
      outcome: outcomes[remote],
      details: { remote },
    })
  })
  return remote
}
