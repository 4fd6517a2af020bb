import 'server-only'
import { recordAuditEvent } from '@/lib/audit/record-audit-event'
import { dropGrants } from '@/lib/auth/session-grants'
import { inTenantTransaction } from '@/lib/db'
import { notifyMembership } from '@/lib/events/notify'
import type { PersonContext } from '@/lib/tenants/context'
import { findAccount } from './find-account'
import { keepAnOwner, lockOwners } from './keep-an-owner'
import { lockAccount } from './lock-account'
import { requireFits, requireMayAct } from './require-allowed'
import type { Account, AccountAction } from './schema'

interface Decision {
  action: AccountAction
  /** What the membership becomes; one that is so already is left as it is. */
  status: Account['membershipStatus']
  audit: string
  reason?: string
  /** Ends all the person's sign-ins at this tenant. */
  endsSignIns?: boolean
}

/**
 * Carries out one decision about an account, with its audit row in the same transaction; the reason stays on the membership. Again
 * it is a success without a second row. Throws AppError `not_found`, `not_allowed`, `conflict` (with the account) or `last_owner`.
 */
export function decideOnAccount(ctx: PersonContext, id: string, decision: Decision): Promise<Account> {
  const { action, status, audit, reason, endsSignIns = false } = decision
  const where = { tenantId: ctx.tenant.id, id }
  return inTenantTransaction({ id: ctx.tenant.id }, async (db) => {
    if (action === 'suspend') await lockOwners(db, ctx.tenant.id)
    const account = await lockAccount(db, ctx, id)
    requireMayAct(ctx, account, action)
    if (account.membershipStatus === status) return account
    requireFits(account, action)
    if (action === 'suspend') await keepAnOwner(db, where)
    const decisionReason = reason || null
    const data = { status, decidedAt: ctx.now, decidedBy: ctx.actor.membershipId, decisionReason }
    await db.membership.updateMany({ where, data })
    if (endsSignIns) await dropGrants(db, { tenantId: ctx.tenant.id, membershipId: id })
    await notifyMembership(db, ctx.tenant.id, id)
    await recordAuditEvent(db, ctx, { action: audit, target: { kind: 'membership', id } })
    return (await findAccount(db, ctx, id)).account
  })
}
