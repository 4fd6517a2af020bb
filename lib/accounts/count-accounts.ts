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
  const [found] = await asTenant(
    { id: tenant.id },
    (db) => db.$queryRaw<{ count: number }[]>`
      select count(*)::int as count from "Membership" m
      left join "Connection" c on c."tenantId" = m."tenantId" and c."membershipId" = m.id
      where ${accountConditions(filters, { tenantId: tenant.id, now })}`,
  )
  return found ?? { count: 0 }
}
