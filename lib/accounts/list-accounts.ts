import 'server-only'
import { asTenant } from '@/lib/db'
import { openCursor, sealCursor } from '@/lib/paging/cursor'
import type { PersonContext } from '@/lib/tenants/context'
import { type AccountRow, toAccount } from './account-row'
import { viewsOfAccounts } from './account-views'
import { accountsStatement } from './accounts-statement'
import type { AccountList, AccountsQuery } from './schema'

const PAGE_SIZE = 50

/** One page of a view of the tenant's accounts, and how many accounts each view has. */
export async function listAccounts(ctx: PersonContext, query: AccountsQuery): Promise<AccountList> {
  const tenantId = ctx.tenant.id
  const list = `accounts/${query.view}`
  const after = query.cursor === undefined ? null : openCursor(tenantId, list, query.cursor)
  const statement = accountsStatement(query, { tenantId, now: ctx.now, after, limit: PAGE_SIZE + 1 })
  const [rows, counts] = await asTenant({ id: tenantId }, (db) =>
    Promise.all([db.$queryRaw<AccountRow[]>(statement), countAccounts(ctx)]),
  )
  const page = rows.slice(0, PAGE_SIZE)
  const last = rows.length > PAGE_SIZE ? page.at(-1) : undefined
  const { keyOf } = viewsOfAccounts[query.view]
  return {
    items: page.map((row) => toAccount(row, ctx)),
    nextCursor: last ? sealCursor(tenantId, list, { key: keyOf(last), id: last.id }) : null,
    counts,
  }
}

async function countAccounts({ tenant, now }: PersonContext): Promise<AccountList['counts']> {
  const { active, attention, pending, suspended } = viewsOfAccounts
  const [counts] = await asTenant(
    { id: tenant.id },
    (db) => db.$queryRaw<AccountList['counts'][]>`
      select count(*) filter (where ${active.where(now)})::int as active,
             count(*) filter (where ${attention.where(now)})::int as attention,
             count(*) filter (where ${pending.where(now)})::int as pending,
             count(*) filter (where ${suspended.where(now)})::int as suspended
      from "Membership" m
      left join "Connection" c on c."tenantId" = m."tenantId" and c."membershipId" = m.id
      where m."tenantId" = ${tenant.id}::uuid`,
  )
  return counts ?? { active: 0, attention: 0, pending: 0, suspended: 0 }
}
