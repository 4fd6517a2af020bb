import 'server-only'
import { isPermitted } from '@/lib/auth/permissions'
import { asTenant } from '@/lib/db'
import type { PersonActor } from '@/lib/tenants/context'

/** Whoever started a bulk action as they stand now. Null once they may not decide about accounts any more. */
export async function loadStarter(tenantId: string, membershipId: string): Promise<PersonActor | null> {
  const member = await asTenant({ id: tenantId }, (db) =>
    db.membership.findFirst({
      where: { tenantId, id: membershipId, status: 'ACTIVE' },
      select: { role: true, displayName: true, userid: true },
    }),
  )
  if (!member || !isPermitted(member.role, 'accounts:decide')) return null
  return { kind: 'person', membershipId, ...member }
}
