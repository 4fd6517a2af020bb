import 'server-only'
import { enqueueMeeting } from '@/lib/attendance/jobs'
import { enqueueCopy } from '@/lib/copies/jobs'
import { markCancelled } from '@/lib/copies/mark-cancelled'
import { notifyViewers } from '@/lib/events/notify-viewers'
import type { Prisma } from '@/lib/generated/prisma/client'
import { noteScene } from '@/lib/scene/note-scene'
import type { Context, SystemActor } from '@/lib/tenants/context'
import { type MeetingNews, readMeetingNews } from '@/lib/tencent'
import { findCreator, type Reader } from './find-creator'
import type { HandledEvent, Handler } from './handler'
import { momentOf } from './moment-of'

/**
 * A meeting was made, changed, cancelled, begun or ended, here or elsewhere. What the event says for sure is written to the copy at
 * once, unless that was seen later; the rest is read by a job, as the creator or as somebody else who sees the meeting. Who was in one that ended is kept by another.
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
  news: MeetingNews,
): Promise<boolean> {
  const tenantId = tenant.id
  const { meetingId, subMeetingId, creator, operatedAt } = news
  const at = momentOf(event, operatedAt)
  const known =
    event.name === 'meeting.canceled' && (await markCancelled(db, { tenantId, id: meetingId, subMeetingId, at }))
  if (event.name === 'meeting.started') {
    const where = { tenantId, id: meetingId, seenAt: { lte: at } }
    await db.meetingCopy.updateMany({ where, data: { status: 'running', seenAt: at } })
  }
  await noteScene(db, { tenantId, event: event.name, meetingId, person: '', at })
  const maker = await findCreator(db, tenantId, event.appId, creator)
  // What the copy does not have may have changed too: open pages ask Tencent.
  const also = maker ? [maker.membershipId] : []
  await notifyViewers(db, { tenantId, noun: 'meeting', ids: [meetingId], also })
  const reader = maker ?? (await findViewer(db, tenantId, meetingId))
  if (!reader) return known
  await enqueueCopy(db, { tenantId, meetingId, ...reader })
  if (event.name === 'meeting.end' && reader.role === 'creator') {
    await enqueueMeeting(db, { tenantId, membershipId: reader.membershipId }, { ...news, endedAt: operatedAt ?? at })
  }
  return true
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
