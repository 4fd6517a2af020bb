import 'server-only'
import { asTenant } from '@/lib/db'
import type { PersonContext } from '@/lib/tenants/context'
import type { MeetingSummary } from './schema'

const mayBeEndedEarly = ({ status, startsAt }: MeetingSummary, now: Date): boolean =>
  status === 'upcoming' && Date.parse(startsAt) <= now.getTime()

/**
 * Adds what our audit knows and Tencent does not tell: that a meeting was ended before its planned end, which Tencent goes
 * on calling upcoming, and that the person scheduled it. Asks the database only where that may be.
 */
export async function applyOwnMarks<Summary extends MeetingSummary>(
  ctx: PersonContext,
  meetings: Summary[],
): Promise<Summary[]> {
  const doubtful = meetings.filter((meeting) => meeting.role === undefined || mayBeEndedEarly(meeting, ctx.now))
  if (doubtful.length === 0) return meetings
  const events = await asTenant({ id: ctx.tenant.id }, (db) =>
    db.auditEvent.findMany({
      where: {
        tenantId: ctx.tenant.id,
        targetId: { in: doubtful.map(({ id }) => id) },
        targetKind: 'meeting',
        action: { in: ['meeting.scheduled', 'meeting.ended'] },
      },
      select: { targetId: true, action: true, actorId: true, at: true },
    }),
  )
  return meetings.map((meeting) => {
    const own = events.filter(({ targetId }) => targetId === meeting.id)
    const isCreator = own.some(
      ({ action, actorId }) => action === 'meeting.scheduled' && actorId === ctx.actor.membershipId,
    )
    const wasEnded = own.some(
      ({ action, at }) => action === 'meeting.ended' && at.getTime() >= Date.parse(meeting.startsAt),
    )
    return {
      ...meeting,
      ...(meeting.role === undefined && isCreator ? { role: 'creator' } : {}),
      ...(wasEnded && mayBeEndedEarly(meeting, ctx.now) ? { status: 'endedEarly' } : {}),
    }
  })
}
