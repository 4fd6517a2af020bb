import 'server-only'
import { asTenant } from '@/lib/db'
import type { Context } from '@/lib/tenants/context'
import { failedConditions } from './deliveries-statement'
import { type FailedFilters, REPLAYED_MAX } from './schema'

/** How many events that failed would be handled again. */
export async function countFailed({ tenant }: Context, filters: FailedFilters): Promise<{ count: number }> {
  const [counted] = await asTenant(
    { id: tenant.id },
    (db) => db.$queryRaw<{ count: number }[]>`
      select count(*)::int as count from (
        select from "WebhookEvent" e where e."tenantId" = ${tenant.id}::uuid ${failedConditions(filters)}
        limit ${REPLAYED_MAX}::int) found`,
  )
  return { count: counted?.count ?? 0 }
}
