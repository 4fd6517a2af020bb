import 'server-only'
import { recordAuditEvent } from '@/lib/audit/record-audit-event'
import type { Revocation } from '@/lib/connections/revoke-authorization'
import { inTenantTransaction } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { notifyMembership } from '@/lib/events/notify'
import type { Prisma } from '@/lib/generated/prisma/client'
import { removeTraces } from '@/lib/offboarding/remove-traces'
import type { Context } from '@/lib/tenants/context'
import { endConnection } from './end-connection'
import { keepAnOwner } from './keep-an-owner'
import { lockAccount } from './lock-account'

/**
 * Erases a person from a tenant: their authorisation at Tencent as far as it can be withdrawn, tokens, sign-ins,
 * membership and all that hangs on it. What stays are audit rows with ids that lead nowhere. Again after it was killed
 * halfway, it goes on where it was. Throws AppError `not_found`, `not_allowed` or `last_owner`.
 */
export async function eraseAccount(ctx: Context, { id }: { id: string }): Promise<{ remote: Revocation | null }> {
  const where = { tenantId: ctx.tenant.id, id }
  await inTenantTransaction({ id: where.tenantId }, (db) => requireErasable(db, ctx, id))
  const remote = await endConnection(ctx, id)
  await inTenantTransaction({ id: where.tenantId }, async (db) => {
    const userId = await requireErasable(db, ctx, id)
    await removeTraces(db, where)
    await db.membership.deleteMany({ where })
    await db.$executeRaw`select remove_unknown_user(${userId}::uuid)`
    await db.$executeRaw`select forget_addresses_of_former_members()`
    await notifyMembership(db, where.tenantId, id)
    const target = { kind: 'membership', id }
    await recordAuditEvent(db, ctx, { action: 'member.erased', target, details: { remote } })
  })
  return { remote }
}

/** Whoever asks may erase this account, and an owner stays until the transaction ends. Returns its user. */
async function requireErasable(db: Prisma.TransactionClient, ctx: Context, id: string): Promise<string> {
  const { tenant, actor } = ctx
  const where = { tenantId: tenant.id, id }
  const member = await db.membership.findFirst({ where, select: { userId: true } })
  if (!member) throw new AppError('not_found', 'no such account')
  await keepAnOwner(db, where)
  if (actor.kind === 'person') {
    await lockAccount(db, { ...ctx, actor }, id)
    const isAnotherOwner = actor.role === 'OWNER' && actor.membershipId !== id
    if (!isAnotherOwner) throw new AppError('not_allowed', 'owners erase others, the operator erases anybody')
  }
  return member.userId
}
