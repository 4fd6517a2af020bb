import 'server-only'
import { recordAuditEvent } from '@/lib/audit/record-audit-event'
import { dropGrants } from '@/lib/auth/session-grants'
import { inTenantTransaction } from '@/lib/db'
import { notifyMembership } from '@/lib/events/notify'
import type { Context, SystemActor } from '@/lib/tenants/context'
import { keepAnOwner } from './keep-an-owner'

/**
 * Suspends an account that nobody has used since `before`, unless somebody just did: that is looked at again under its lock. False where
 * there is nothing to do. Throws AppError `last_owner`.
 */
export function suspendIdleAccount(
  ctx: Context<SystemActor>,
  { id, before, idleDays }: { id: string; before: Date; idleDays: number },
): Promise<boolean> {
  const tenantId = ctx.tenant.id
  return inTenantTransaction({ id: tenantId }, async (db) => {
    await keepAnOwner(db, { tenantId, id })
    const used = { activeAt: { lt: before }, endedAt: null }
    const { count } = await db.membership.updateMany({
      where: {
        tenantId,
        id,
        status: 'ACTIVE',
        connection: used,
        OR: [{ decidedAt: null }, { decidedAt: { lt: before } }],
      },
      data: { status: 'SUSPENDED', decidedAt: ctx.now, decidedBy: null, decisionReason: null },
    })
    if (count === 0) return false
    await dropGrants(db, { tenantId, membershipId: id })
    await notifyMembership(db, tenantId, id)
    const target = { kind: 'membership', id }
    await recordAuditEvent(db, ctx, { action: 'member.suspended', target, details: { idle: idleDays } })
    return true
  })
}
