import 'server-only'
import type { Db } from '@/lib/db'
import { AppError } from '@/lib/errors'
import type { Context, PersonActor } from '@/lib/tenants/context'
import { findAccount } from './find-account'
import type { Account } from './schema'

/**
 * An account that nobody else can change until the transaction ends. Who acts must still be what they were at the door: of two
 * people who demote each other the second one no longer may. Throws AppError `not_found` or `not_allowed`.
 */
export async function lockAccount(db: Db, ctx: Context<PersonActor>, id: string): Promise<Account> {
  const { tenant, actor } = ctx
  await db.$queryRaw`
    select 1 from "Membership" where "tenantId" = ${tenant.id}::uuid and id = ${id}::uuid for no key update`
  const acting = await db.membership.findFirst({
    where: { tenantId: tenant.id, id: actor.membershipId, role: actor.role, status: 'ACTIVE' },
    select: { id: true },
  })
  if (!acting) throw new AppError('not_allowed', 'who acts is no longer what they were')
  const { account } = await findAccount(db, ctx, id)
  return account
}
