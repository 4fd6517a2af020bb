import 'server-only'
import { recordAuditEvent } from '@/lib/audit/record-audit-event'
import { inTenantTransaction } from '@/lib/db'
import { notifyMembership } from '@/lib/events/notify'
import type { PersonContext } from '@/lib/tenants/context'
import { findAccount } from './find-account'
import { lockOwners } from './keep-an-owner'
import { lockAccount } from './lock-account'
import { requireFits, requireMayAct } from './require-allowed'
import type { Account } from './schema'

/** Makes another active member an owner and the owner who acts an admin, both or neither. Returns the new owner's account. */
export function handOverOwnership(ctx: PersonContext, { accountId }: { accountId: string }): Promise<Account> {
  const tenantId = ctx.tenant.id
  return inTenantTransaction({ id: tenantId }, async (db) => {
    await lockOwners(db, tenantId)
    const account = await lockAccount(db, ctx, accountId)
    requireMayAct(ctx, account, 'hand-over')
    requireFits(account, 'hand-over')
    await db.membership.updateMany({ where: { tenantId, id: accountId }, data: { role: 'OWNER' } })
    await db.membership.updateMany({ where: { tenantId, id: ctx.actor.membershipId }, data: { role: 'ADMIN' } })
    for (const id of [accountId, ctx.actor.membershipId]) await notifyMembership(db, tenantId, id)
    const target = { kind: 'membership', id: accountId }
    await recordAuditEvent(db, ctx, { action: 'tenant.owner_handed_over', target, details: { from: account.role } })
    return (await findAccount(db, { ...ctx, actor: { ...ctx.actor, role: 'ADMIN' } }, accountId)).account
  })
}
