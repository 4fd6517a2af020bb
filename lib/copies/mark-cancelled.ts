import 'server-only'
import type { Db } from '@/lib/db'
import { notifyViewers } from '@/lib/events/notify-viewers'
import { planStarts } from '@/lib/notifications/plan-starts'

interface Cancelled {
  tenantId: string
  id: string
  /** One occurrence; without it the meeting with all of them. */
  subMeetingId?: string
  at: Date
}

/** Writes that a meeting or an occurrence was cancelled, unless it was seen later than that. Returns whether there is a copy of it. */
export async function markCancelled(db: Db, cancelled: Cancelled): Promise<boolean> {
  const isKnown = await mark(db, cancelled)
  if (!isKnown) return false
  const { tenantId, id } = cancelled
  await notifyViewers(db, { tenantId, noun: 'meeting', ids: [id] })
  await planStarts(db, { tenantId, ids: [id] })
  return true
}

async function mark(db: Db, { tenantId, id, subMeetingId, at }: Cancelled): Promise<boolean> {
  const later = { tenantId, id, seenAt: { lte: at } }
  if (subMeetingId === undefined) {
    const data = { status: 'cancelled', cancelledAt: at, seenAt: at }
    return (await db.meetingCopy.updateMany({ where: later, data })).count > 0
  }
  const { count } = await db.meetingCopy.updateMany({ where: later, data: { seenAt: at } })
  if (count === 0) return false
  await db.$executeRaw`
    update "OccurrenceCopy" set "isCancelled" = true, "cancelledAt" = coalesce("cancelledAt", ${at}::timestamptz)
    where "tenantId" = ${tenantId}::uuid and "meetingId" = ${id} and id = ${subMeetingId}`
  await db.$executeRaw`
    update "MeetingCopy" set remaining = greatest(remaining - 1, 0)
    where "tenantId" = ${tenantId}::uuid and id = ${id} and remaining is not null`
  return true
}
