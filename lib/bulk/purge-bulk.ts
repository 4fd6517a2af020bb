import 'server-only'
import { asTenant } from '@/lib/db'

const KEPT_MS = 30 * 86_400_000

/** Deletes a tenant's bulk actions that are 30 days old, one after the other with its accounts. */
export async function purgeBulk(tenantId: string, now: Date): Promise<void> {
  const createdAt = { lt: new Date(now.getTime() - KEPT_MS) }
  await asTenant({ id: tenantId }, async (db) => {
    const old = await db.bulkJob.findMany({ where: { tenantId, createdAt }, select: { id: true } })
    for (const { id } of old) await db.bulkJob.deleteMany({ where: { tenantId, id } })
  })
}
