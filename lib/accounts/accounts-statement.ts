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

/** The statement that reads one page of accounts: first which ones, from one index, then all that is told of them. */
export function accountsStatement(filters: AccountFilters, { tenantId, now, after, limit }: Page): Prisma.Sql {
  const view = viewsOfAccounts[filters.view]
  const { tables, where } = accountConditions(filters, { tenantId, now })
  const position = after && Prisma.sql`(${after.key}::${view.type}, ${after.id}::uuid)`
  const further = position ? Prisma.sql`and (${view.key}, ${view.id}) > ${position}` : Prisma.empty
  return Prisma.sql`
    select ${accountColumns}
    from (select m."tenantId", m.id, ${view.key} as place from ${tables} where ${where} ${further}
          order by ${view.key}, ${view.id} limit ${limit}::int) found
    join ${accountTables}
      on m."tenantId" = found."tenantId" and m.id = found.id
    order by found.place, found.id`
}
