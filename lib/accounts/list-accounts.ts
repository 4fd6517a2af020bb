import 'server-only'
import { openCursor, sealCursor } from '@/lib/paging/cursor'
import type { PersonContext } from '@/lib/tenants/context'
import { countViews } from './count-views'
import { readAccountsPage } from './read-accounts-page'
import type { AccountList, AccountsQuery } from './schema'

const PAGE_SIZE = 50

/** One page of a view of the tenant's accounts, and how many accounts each view has. */
export async function listAccounts(ctx: PersonContext, { cursor, ...filters }: AccountsQuery): Promise<AccountList> {
  const tenantId = ctx.tenant.id
  const list = `accounts/${filters.view}`
  const after = cursor === undefined ? null : openCursor(tenantId, list, cursor)
  const [{ items, end }, counts] = await Promise.all([
    readAccountsPage(ctx, filters, { after, size: PAGE_SIZE }),
    countViews(ctx),
  ])
  return { items, nextCursor: end && sealCursor(tenantId, list, end), counts }
}
