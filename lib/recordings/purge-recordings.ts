import 'server-only'
import { asTenant, withoutTenant } from '@/lib/db'

/** So long after it was made the facts of a recording are kept. */
const KEPT_MS = 400 * 86_400_000

/** Removes the facts of recordings that were made long ago. */
export async function purgeRecordings(now: Date): Promise<void> {
  const startedAt = { lt: new Date(now.getTime() - KEPT_MS) }
  const tenants = await withoutTenant().tenant.findMany({ select: { id: true } })
  for (const { id } of tenants) {
    await asTenant({ id }, (db) => db.recordingCopy.deleteMany({ where: { tenantId: id, startedAt } }))
  }
}
