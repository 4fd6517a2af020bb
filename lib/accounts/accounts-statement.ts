import 'server-only'
import { statusPredicate } from '@/lib/connections/status-predicate'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Position } from '@/lib/paging/cursor'
import { accountColumns, accountTables } from './account-row'
import { viewsOfAccounts } from './account-views'
import type { AccountsQuery } from './schema'

interface Page {
  tenantId: string
  now: Date
  /** The last row of the page before. */
  after: Position | null
  limit: number
}

/** The statement that reads one page of accounts. */
export function accountsStatement(query: AccountsQuery, { tenantId, now, after, limit }: Page): Prisma.Sql {
  const view = viewsOfAccounts[query.view]
  const conditions = [Prisma.sql`m."tenantId" = ${tenantId}::uuid`, view.where(now)]
  if (query.role) conditions.push(Prisma.sql`m.role = ${query.role}::"Role"`)
  if (query.status) conditions.push(hasStatus(query.status, now))
  if (query.q) {
    const pattern = `%${escapePattern(query.q)}%`
    conditions.push(Prisma.sql`(m."displayName" ilike ${pattern} or m.userid ilike ${pattern})`)
  }
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

function hasStatus(status: NonNullable<AccountsQuery['status']>, now: Date): Prisma.Sql {
  if (status === 'NEVER_CONNECTED') return Prisma.sql`c.id is null`
  return Prisma.sql`c.id is not null and ${statusPredicate(status, now)}`
}

/** What a person searches for is text, never a pattern. */
const escapePattern = (text: string): string => text.replace(/[\\%_]/g, '\\$&')
