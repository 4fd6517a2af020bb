import 'server-only'
import { asTenant } from '@/lib/db'

const KEPT_MS = 30 * 86_400_000
/** Few enough that no lock is held for long. */
const BATCH = 1_000

/** Deletes what a tenant's delivery log has that is 30 days old, a batch at a time. */
export async function purgeDeliveries(tenantId: string, now: Date): Promise<void> {
  const oldest = new Date(now.getTime() - KEPT_MS)
  let count = BATCH
  while (count === BATCH) {
    count = await asTenant(
      { id: tenantId },
      (db) => db.$executeRaw`
        delete from "Delivery" where "tenantId" = ${tenantId}::uuid and id = any (array(
          select id from "Delivery" where "tenantId" = ${tenantId}::uuid and "receivedAt" < ${oldest} limit ${BATCH}))`,
    )
  }
}
