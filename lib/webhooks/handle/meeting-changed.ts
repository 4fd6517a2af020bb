import 'server-only'
import { enqueueCopy } from '@/lib/copies/jobs'
import { markCancelled } from '@/lib/copies/mark-cancelled'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Context, SystemActor } from '@/lib/tenants/context'
import { type MeetingNews, readMeetingNews } from '@/lib/tencent'
import type { HandledEvent, Handler } from './handler'

/**
 * A meeting was made, changed, cancelled, begun or ended, here or elsewhere. What the event says for sure is written to the copy at
 * once, unless that was seen later; the rest is read by a job, as the creator or as somebody else who sees the meeting.
 */
export const meetingChanged: Handler = async (db, ctx, event) => {
  let told = 0
  for (const entry of event.entries) {
    const news = readMeetingNews(entry)
    if (news && (await tell(db, ctx, event, news))) told += 1
  }
  return told > 0 ? 'done' : 'ignored'
}

async function tell(
  db: Prisma.TransactionClient,
  { tenant }: Context<SystemActor>,
  event: HandledEvent,
  { meetingId, subMeetingId, creator, operatedAt }: MeetingNews,
): Promise<boolean> {
  const tenantId = tenant.id
  // Tencent's clock may be ahead: what is written now must not count as seen in the future.
  const at = operatedAt && operatedAt < event.receivedAt ? operatedAt : event.receivedAt
  const known =
    event.name === 'meeting.canceled' && (await markCancelled(db, { tenantId, id: meetingId, subMeetingId, at }))
  if (event.name === 'meeting.started') {
    const where = { tenantId, id: meetingId, seenAt: { lte: at } }
    await db.meetingCopy.updateMany({ where, data: { status: 'running', seenAt: at } })
  }
  const reader = (await findCreator(db, tenantId, event.appId, creator)) ?? (await findViewer(db, tenantId, meetingId))
  if (!reader) return known
  await enqueueCopy(db, { tenantId, meetingId, ...reader })
  return true
}

type Reader = { membershipId: string; role?: 'creator' }

/** The creator, if they are a member: the event proves their part. An enterprise's own application names them by userid, too. */
async function findCreator(
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

async function findViewer(
  db: Prisma.TransactionClient,
  tenantId: string,
  meetingId: string,
): Promise<Reader | undefined> {
  const [found] = await db.$queryRaw<{ id: string; role: string }[]>`
    select v."membershipId"::text as id, v.role from "MeetingViewer" v
    join "Connection" c on c."tenantId" = v."tenantId" and c."membershipId" = v."membershipId" and c."endedAt" is null
    where v."tenantId" = ${tenantId}::uuid and v."meetingId" = ${meetingId}
    order by v.role = 'creator' desc, v.role = 'host' desc, v."membershipId" limit 1`
  return found && { membershipId: found.id, ...(found.role === 'creator' ? { role: found.role } : {}) }
}
