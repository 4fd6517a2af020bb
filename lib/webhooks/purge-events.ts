import 'server-only'
import { asTenant } from '@/lib/db'

const KEPT = 30 * 86_400_000
const BATCH = 1_000

/** Deletes what a tenant's inbox has of events that are 30 days old, handled or not, a batch at a time. */
export async function purgeEvents(tenantId: string, now: Date): Promise<void> {
  const receivedAt = { lt: new Date(now.getTime() - KEPT) }
  for (;;) {
    const count = await asTenant({ id: tenantId }, async (db) => {
      const batch = await db.webhookEvent.findMany({
        where: { tenantId, receivedAt },
        select: { id: true },
        take: BATCH,
      })
      const ids = batch.map(({ id }) => id)
      return (await db.webhookEvent.deleteMany({ where: { tenantId, id: { in: ids } } })).count
    })
    if (count < BATCH) return
  }
}
