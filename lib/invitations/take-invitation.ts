import 'server-only'
import type { Db } from '@/lib/db'
import type { Role } from '@/lib/generated/prisma/enums'

/**
 * Uses an invitation up with one conditional UPDATE: of several at once, one gets it. Nobody does when it has ended, was
 * revoked, or whoever invited may not invite for that role any more.
 */
export async function takeInvitation(
  db: Db,
  { tenantId, id }: { tenantId: string; id: string },
  now: Date,
): Promise<{ role: Role } | null> {
  const [taken] = await db.$queryRaw<{ role: Role }[]>`
    update "Invitation" as i set "usedAt" = ${now}
    from "Membership" as m
    where i."tenantId" = ${tenantId}::uuid and i.id = ${id}::uuid
      and i."usedAt" is null and i."revokedAt" is null and i."expiresAt" > ${now}
      and m."tenantId" = i."tenantId" and m.id = i."createdBy" and m.status = 'ACTIVE'
      and (m.role = 'OWNER' or m.role = 'ADMIN' and i.role = 'MEMBER')
    returning i.role::text as role`
  return taken ?? null
}
