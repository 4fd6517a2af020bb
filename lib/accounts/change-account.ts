import 'server-only'
import { recordAuditEvent } from '@/lib/audit/record-audit-event'
import { inTenantTransaction } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { notifyMembership } from '@/lib/events/notify'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { PersonContext } from '@/lib/tenants/context'
import { isTaken } from '@/lib/tenants/is-taken'
import { findAccount } from './find-account'
import { keepAnOwner, lockOwners } from './keep-an-owner'
import { lockAccount } from './lock-account'
import { requireFits, requireMayAct } from './require-allowed'
import type { Account, ChangeAccount } from './schema'

type Change = ChangeAccount & { id: string }

/**
 * Changes a person's role or whom of the directory they are linked to: what is named, and only where it differs. Throws AppError
 * `not_found`, `not_allowed`, `conflict` (with the account), `last_owner`, or `invalid_input` for a userid that another has.
 */
export async function changeAccount(ctx: PersonContext, { id, role, userid }: Change): Promise<Account> {
  try {
    return await inTenantTransaction({ id: ctx.tenant.id }, async (db) => {
      if (role) await lockOwners(db, ctx.tenant.id)
      const account = await lockAccount(db, ctx, id)
      if (role !== undefined) await changeRole(db, ctx, account, role)
      if (userid !== undefined) await link(db, ctx, account, userid)
      return (await findAccount(db, ctx, id)).account
    })
  } catch (error) {
    if (!isTaken(error)) throw error
    const errors = [{ path: 'userid', code: 'userid_taken' }]
    throw new AppError('invalid_input', 'another account is linked to this userid', { cause: error, errors })
  }
}

async function changeRole(db: Prisma.TransactionClient, ctx: PersonContext, account: Account, role: Account['role']) {
  requireMayAct(ctx, account, 'change-role')
  if (account.role === role) return
  requireFits(account, 'change-role')
  const where = { tenantId: ctx.tenant.id, id: account.id }
  if (account.role === 'OWNER') await keepAnOwner(db, where)
  await db.membership.updateMany({ where, data: { role } })
  await notifyMembership(db, ctx.tenant.id, account.id)
  await recordAuditEvent(db, ctx, {
    action: 'member.role_changed',
    target: { kind: 'membership', id: account.id },
    details: { from: account.role, to: role },
  })
}

async function link(db: Prisma.TransactionClient, ctx: PersonContext, account: Account, userid: string | null) {
  requireMayAct(ctx, account, 'link')
  if (account.userid === userid) return
  requireFits(account, 'link')
  await db.membership.updateMany({ where: { tenantId: ctx.tenant.id, id: account.id }, data: { userid } })
  await notifyMembership(db, ctx.tenant.id, account.id)
  const action = userid === null ? 'member.unlinked' : 'member.linked'
  await recordAuditEvent(db, ctx, { action, target: { kind: 'membership', id: account.id } })
}
