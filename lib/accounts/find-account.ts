import 'server-only'
import type { Db } from '@/lib/db'
import { AppError } from '@/lib/errors'
import type { Context, PersonActor } from '@/lib/tenants/context'
import { type AccountRow, accountColumns, accountTables, toAccount } from './account-row'
import type { Account } from './schema'

/** An account as it stands, and the connection behind it. Throws AppError `not_found`. */
export async function findAccount(
  db: Db,
  ctx: Context<PersonActor>,
  id: string,
): Promise<{ account: Account; connectionId: string | null }> {
  const [row] = await db.$queryRaw<AccountRow[]>`
    select ${accountColumns} from ${accountTables}
    where m."tenantId" = ${ctx.tenant.id}::uuid and m.id = ${id}::uuid`
  if (!row) throw new AppError('not_found', 'no such account')
  return { account: toAccount(row, ctx), connectionId: row.connectionId }
}
