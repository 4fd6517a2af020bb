import 'server-only'
import { asTenant } from '@/lib/db'

const BATCH = 5_000

/**
 * Deletes the audit of a closed tenant. Only the owner of the tables can (the database refuses everybody else), and of
 * an open tenant not even the owner. Returns how many rows went.
 */
export async function purgeAudit(tenantId: string): Promise<number> {
  let purged = 0
  for (;;) {
    const count = await asTenant({ id: tenantId }, async (db) => {
      const batch = await db.auditEvent.findMany({ where: { tenantId }, select: { id: true }, take: BATCH })
      const ids = batch.map(({ id }) => id)
      return (await db.auditEvent.deleteMany({ where: { tenantId, id: { in: ids } } })).count
    })
    purged += count
    if (count === 0) return purged
  }
}
