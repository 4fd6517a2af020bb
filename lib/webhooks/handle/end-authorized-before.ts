import 'server-only'
import { recordAuditEvent } from '@/lib/audit/record-audit-event'
import { wipeConnection } from '@/lib/connections/wipe-connection'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Context, SystemActor } from '@/lib/tenants/context'
import type { HandledEvent } from './handler'

/** Which connections of the tenant ended at Tencent, when, and who said so there. */
interface Withdrawal {
  /** Null: all of the application. */
  people: string[] | null
  at: Date
  by: 'people' | 'enterprise'
}

/**
 * Ends connections whose authorisation was withdrawn at Tencent: tokens gone, status revoked. A connection authorised since then
 * stays: what is late cannot end a newer grant. Returns how many ended.
 */
export async function endAuthorizedBefore(
  db: Prisma.TransactionClient,
  ctx: Context<SystemActor>,
  { appId }: Pick<HandledEvent, 'appId'>,
  { people, at, by }: Withdrawal,
): Promise<number> {
  const tenantId = ctx.tenant.id
  const ofApplication = appId ? Prisma.sql`a.id = ${appId}::uuid` : Prisma.sql`a."tenantId" = ${tenantId}::uuid`
  // In an enterprise's own application the older events name its people by their userid in the directory.
  const ofPeople = people
    ? Prisma.sql`(c."openId" = any (${people}) or ${appId === null} and m.userid = any (${people}))`
    : Prisma.sql`true`
  // Locked before the times are compared: a sign-in that is being stored comes first or sees the end.
  const ended = await db.$queryRaw<{ id: string }[]>`
    select c.id::text from "Connection" c
    join "TencentApp" a on a.id = c."appId"
    join "Membership" m on m."tenantId" = c."tenantId" and m.id = c."membershipId"
    where c."tenantId" = ${tenantId}::uuid and c."endedAt" is null and c."authorizedAt" < ${at}
      and ${ofApplication} and ${ofPeople}
    order by c.id
    for update of c`
  for (const { id } of ended) {
    await wipeConnection(db, { tenantId, id }, { by: 'TENCENT', at: ctx.now })
    await recordAuditEvent(db, ctx, {
      action: 'connection.withdrawn',
      target: { kind: 'connection', id },
      details: { by },
    })
  }
  return ended.length
}
