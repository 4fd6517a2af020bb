import 'server-only'
import { asTenant } from '@/lib/db'
import type { Position } from '@/lib/paging/cursor'
import type { PersonContext } from '@/lib/tenants/context'
import { type AccountRow, toAccount } from './account-row'
import { viewsOfAccounts } from './account-views'
import { accountsStatement } from './accounts-statement'
import type { Account, AccountFilters } from './schema'

interface AccountsPage {
  items: Account[]
  /** Where the next page begins; null after the last one. */
  end: Position | null
}

/** Reads one page of a view of the tenant's accounts. */
export async function readAccountsPage(
  ctx: PersonContext,
  filters: AccountFilters,
  { after, size }: { after: Position | null; size: number },
): Promise<AccountsPage> {
  const { tenant, now } = ctx
  const statement = accountsStatement(filters, { tenantId: tenant.id, now, after, limit: size + 1 })
  const rows = await asTenant({ id: tenant.id }, (db) => db.$queryRaw<AccountRow[]>(statement))
  const page = rows.slice(0, size)
  const last = rows.length > size ? page.at(-1) : undefined
  const { keyOf } = viewsOfAccounts[filters.view]
  return {
    items: page.map((row) => toAccount(row, ctx)),
    end: last ? { key: keyOf(last), id: last.id } : null,
  }
}
