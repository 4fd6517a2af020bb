import 'server-only'
import type { Db } from '@/lib/db'

/** The members of a tenant as whom the worker can call: their connection has not ended nor failed for good. */
export async function findWorking(db: Db, tenantId: string, usedSince?: Date): Promise<string[]> {
  const found = await db.connection.findMany({
    where: {
      ...{ tenantId, endedAt: null, membership: { status: 'ACTIVE' }, refreshToken: { not: null } },
      ...(usedSince ? { lastUsedAt: { gt: usedSince } } : {}),
      // A comparison alone leaves out those that never failed.
      OR: [{ failureKind: null }, { failureKind: { not: 'TERMINAL' } }],
    },
    select: { membershipId: true },
  })
  return found.map(({ membershipId }) => membershipId)
}
