import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Position } from '@/lib/paging/cursor'
import { accountConditions } from './account-conditions'
import { accountColumns, accountTables } from './account-row'
import { viewsOfAccounts } from './account-views'
import type { AccountFilters } from './schema'

interface Page {
  tenantId: string
  now: Date
  /** The last row of the page before. */
  after: Position | null
  limit: number
}

/** The statement that reads one page of accounts. */
export function accountsStatement(filters: AccountFilters, { tenantId, now, after, limit }: Page): Prisma.Sql {
  const view = viewsOfAccounts[filters.view]
  const conditions = [accountConditions(filters, { tenantId, now })]
  if (after) {
    const position = Prisma.sql`(${after.key}::${view.type}, ${after.id}::uuid)`
    conditions.push(Prisma.sql`(${view.key}, ${view.id}) > ${position}`)
  }
  return Prisma.sql`
    select ${accountColumns} from ${accountTables}
    where ${Prisma.join(conditions, ' and ')}
    order by ${view.key}, ${view.id}
    limit ${limit}::int`
}
