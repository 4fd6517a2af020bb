import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'

/** As whom a meeting can be read; `role` is their part in it, where that is proved. */
export interface Reader {
  membershipId: string
  role?: 'creator'
}

/** The creator, if they are a member: the event proves their part. An enterprise's own application names them by userid, too. */
export async function findCreator(
  db: Prisma.TransactionClient,
  tenantId: string,
  appId: string | null,
  creator: string | undefined,
): Promise<Reader | undefined> {
  if (!creator) return undefined
  const ofApplication = appId ? Prisma.sql`c."appId" = ${appId}::uuid` : Prisma.sql`true`
  const [found] = await db.$queryRaw<{ id: string }[]>`
    select m.id::text from "Membership" m
    join "Connection" c on c."tenantId" = m."tenantId" and c."membershipId" = m.id and c."endedAt" is null
    where m."tenantId" = ${tenantId}::uuid and m.status = 'ACTIVE' and ${ofApplication}
      and (c."openId" = ${creator} or (${appId === null} and m.userid = ${creator}))
    limit 1`
  return found && { membershipId: found.id, role: 'creator' }
}
