import 'server-only'
import { asTenant } from '@/lib/db'
import type { PersonContext } from '@/lib/tenants/context'
import type { PendingCancels } from './schema'
import { toPendingCancel } from './to-pending-cancel'

/** So long the other tabs can learn what became of one. */
const TOLD_MS = 60_000
const MOST = 200

/** A person's cancellations: those on their way, those that failed, and what has just become of others; the oldest first. */
export async function listPendingCancels({ tenant, actor, now }: PersonContext): Promise<PendingCancels> {
  const rows = await asTenant({ id: tenant.id }, (db) =>
    db.pendingCancel.findMany({
      where: {
        tenantId: tenant.id,
        membershipId: actor.membershipId,
        OR: [
          { state: { in: ['WAITING', 'STARTED', 'FAILED'] } },
          { settledAt: { gt: new Date(now.getTime() - TOLD_MS) } },
        ],
      },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      take: MOST,
    }),
  )
  return { items: rows.map((row) => toPendingCancel(row, now)) }
}
