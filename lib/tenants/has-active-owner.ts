import 'server-only'
import type { Db } from '@/lib/db'

/** Whether anybody who may sign in now owns the tenant. */
export async function hasActiveOwner(db: Db, tenantId: string): Promise<boolean> {
  const owner = await db.membership.findFirst({
    where: { tenantId, role: 'OWNER', status: 'ACTIVE' },
    select: { id: true },
  })
  return owner !== null
}
