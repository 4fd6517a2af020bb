import 'server-only'
import { asTenant } from '@/lib/db'

const KEPT_MS = 86_400_000

/** Deletes a tenant's cancellations that are a day old. */
export async function purgePendingCancels(tenantId: string, now: Date): Promise<void> {
  const createdAt = { lt: new Date(now.getTime() - KEPT_MS) }
  await asTenant({ id: tenantId }, (db) => db.pendingCancel.deleteMany({ where: { tenantId, createdAt } }))
}
