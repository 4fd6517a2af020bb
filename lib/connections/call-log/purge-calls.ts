import 'server-only'
import { asTenant, withoutTenant } from '@/lib/db'

const KEPT_MS = 30 * 86_400_000
/** Few enough that no lock is held for long. */
const BATCH = 5_000

/** Removes from the call log what is older than 30 days, in batches. */
export async function purgeCalls(now: Date): Promise<void> {
  const oldest = new Date(now.getTime() - KEPT_MS)
  const tenants = await withoutTenant().tenant.findMany({ select: { id: true } })
  for (const { id } of tenants) {
    let count = BATCH
    while (count === BATCH) {
      count = await asTenant(
        { id },
        (db) => db.$executeRaw`
          delete from "ApiCall" where "tenantId" = ${id}::uuid and id = any (array(
            select id from "ApiCall" where "tenantId" = ${id}::uuid and "at" < ${oldest} limit ${BATCH}))`,
      )
    }
  }
}
