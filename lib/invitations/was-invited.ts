import 'server-only'
import { asTenant } from '@/lib/db'

/** Whether a member came by an invitation. */
export function wasInvited(tenantId: string, membershipId: string): Promise<boolean> {
  return asTenant({ id: tenantId }, async (db) => {
    const used = await db.invitation.findFirst({ where: { tenantId, usedBy: membershipId }, select: { id: true } })
    return used !== null
  })
}
