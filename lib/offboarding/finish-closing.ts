import 'server-only'
import { randomUUID } from 'node:crypto'
import { endConnection } from '@/lib/accounts/end-connection'
import { recordAuditEvent } from '@/lib/audit/record-audit-event'
import type { Revocation } from '@/lib/connections/revoke-authorization'
import { asTenant, inTenantTransaction, withoutTenant } from '@/lib/db'
import type { Context, SystemActor } from '@/lib/tenants/context'
import { lockTenant } from '@/lib/tenants/lock-tenant'
import { removeTenantRows } from './remove-tenant-rows'

/** Authorisations that are withdrawn at one time. */
const AT_ONCE = 5

interface Closing {
  /** Authorisations that Tencent confirmed to be withdrawn, and the others; here their tokens are gone in any case. */
  revoked: number
  notRevoked: number
}

/**
 * Removes what a closed tenant holds: each authorisation at Tencent as far as it can be withdrawn, then every row but
 * the audit's and the tenant's own. Killed at any point, the next run goes on from there; on an open tenant it does nothing.
 */
export async function finishClosing(
  tenantId: string,
  { now, actor }: { now: Date; actor: SystemActor },
): Promise<Closing> {
  const tenant = await withoutTenant().tenant.findFirst({
    where: { id: tenantId, closedAt: { not: null } },
    select: { id: true, slug: true, name: true, timeZone: true, locale: true },
  })
  const ended = { revoked: 0, notRevoked: 0 }
  if (!tenant) return ended
  const ctx: Context<SystemActor> = { tenant, actor, now, requestId: randomUUID() }
  for (const remote of await endConnections(ctx)) {
    if (remote === 'revoked') ended.revoked++
    else ended.notRevoked++
  }
  await inTenantTransaction({ id: tenantId }, async (db) => {
    if (await lockTenant(db, tenantId)) return
    const rows = await removeTenantRows(db, tenant)
    await db.$executeRaw`select forget_addresses_of_former_members()`
    if (rows > 0) await recordAuditEvent(db, ctx, { action: 'tenant.emptied', details: { rows, ...ended } })
  })
  return ended
}

async function endConnections(ctx: Context<SystemActor>): Promise<Revocation[]> {
  const tenantId = ctx.tenant.id
  const living = await asTenant({ id: tenantId }, (db) =>
    db.connection.findMany({ where: { tenantId, endedAt: null }, select: { membershipId: true } }),
  )
  const results: (Revocation | null)[] = []
  const queue = living.map(({ membershipId }) => membershipId)
  const work = async () => {
    for (let next = queue.pop(); next; next = queue.pop()) results.push(await endConnection(ctx, next))
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return results.filter((remote) => remote !== null)
}
