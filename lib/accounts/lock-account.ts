import 'server-only'
import type { Db } from '@/lib/db'
import type { Context, PersonActor } from '@/lib/tenants/context'
import { findAccount } from './find-account'
import { requireActing } from './require-acting'
import type { Account } from './schema'

/**
 * An account that nobody else can change until the transaction ends. Who acts must still be what they were at the door: of two
 * people who demote each other the second one no longer may. Throws AppError `not_found` or `not_allowed`.
 */
export async function lockAccount(db: Db, ctx: Context<PersonActor>, id: string): Promise<Account> {
  await db.$queryRaw`
    select 1 from "Membership" where "tenantId" = ${ctx.tenant.id}::uuid and id = ${id}::uuid for no key update`
  await requireActing(db, ctx)
  const { account } = await findAccount(db, ctx, id)
  return account
}
