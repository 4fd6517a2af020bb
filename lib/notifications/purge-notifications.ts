import 'server-only'
import { asTenant } from '@/lib/db'

const KEPT_MS = 30 * 86_400_000

/** Deletes what people of a tenant were told 30 days ago. */
export async function purgeNotifications(tenantId: string, now: Date): Promise<void> {
  const createdAt = { lt: new Date(now.getTime() - KEPT_MS) }
  await asTenant({ id: tenantId }, (db) => db.notification.deleteMany({ where: { tenantId, createdAt } }))
}
