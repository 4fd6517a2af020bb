import 'server-only'
import { asTenant } from '@/lib/db'
import type { PersonContext } from '@/lib/tenants/context'
import { accountConditions } from './account-conditions'
import type { AccountFilters } from './schema'

/** How many accounts there are of those asked for, to the last one. */
export async function countAccounts(
  { tenant, now }: PersonContext,
  filters: AccountFilters,
): Promise<{ count: number }> {
  const { tables, where } = accountConditions(filters, { tenantId: tenant.id, now })
  const [found] = await asTenant(
    { id: tenant.id },
    (db) => db.$queryRaw<{ count: number }[]>`select count(*)::int as count from ${tables} where ${where}`,
  )
  return found ?? { count: 0 }
}
