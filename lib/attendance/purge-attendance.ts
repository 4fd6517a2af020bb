import 'server-only'
import { asTenant, withoutTenant } from '@/lib/db'

const DAY = 86_400_000
/** So long after the meeting its attendance is kept. */
const KEPT_MS = 400 * DAY

/** Removes what was kept of meetings that ended long ago. */
export async function purgeAttendance(now: Date): Promise<void> {
  const before = new Date(now.getTime() - KEPT_MS)
  const tenants = await withoutTenant().tenant.findMany({ select: { id: true } })
  for (const { id } of tenants) {
    await asTenant({ id }, (db) => db.attendanceCopy.deleteMany({ where: { tenantId: id, endsAt: { lt: before } } }))
  }
}
