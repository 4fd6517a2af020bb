import 'server-only'
import { asTenant, withoutTenant } from '@/lib/db'

const DAY = 86_400_000
/** So long after its end an occurrence is kept. */
const KEPT_MS = 400 * DAY

/** Removes copies of what ended long ago or was cancelled as long ago, and of what nobody sees any more. */
export async function purgeCopies(now: Date): Promise<void> {
  const before = new Date(now.getTime() - KEPT_MS)
  const tenants = await withoutTenant().tenant.findMany({ select: { id: true } })
  for (const { id } of tenants) {
    await asTenant({ id }, async (db) => {
      await db.occurrenceCopy.deleteMany({ where: { tenantId: id, endsAt: { lt: before } } })
      await db.meetingCopy.deleteMany({
        where: { tenantId: id, OR: [{ occurrences: { none: {} } }, { viewers: { none: {} } }] },
      })
    })
  }
}
