import 'server-only'
import { asTenant } from '@/lib/db'
import type { EndedMeetingList } from '@/lib/meetings/past-schema'
import type { PersonContext } from '@/lib/tenants/context'

const HOUR = 3_600_000
/** What is kept is read once more so long after the end: Tencent is late at times, and people come back. */
const SETTLED_MS = 6 * HOUR

export type Ended = EndedMeetingList['items'][number]

/** A meeting, or one of a series, in one text. */
export const endedName = ({ id, startsAt }: Pick<Ended, 'id' | 'startsAt'>): string =>
  `${id}@${Date.parse(startsAt) / 1000}`

/** Which of the ended meetings are to be read, the oldest first: not what is kept for good, and not what somebody else created. */
export async function findOpen(
  { tenant, actor, now }: PersonContext,
  meetings: readonly Ended[],
  refused: ReadonlySet<string>,
): Promise<Ended[]> {
  const tenantId = tenant.id
  const ids = [...new Set(meetings.map(({ id }) => id))]
  const [kept, others] = await asTenant({ id: tenantId }, (db) =>
    Promise.all([
      db.attendanceCopy.findMany({
        where: { tenantId, meetingId: { in: ids }, isFinal: true },
        select: { meetingId: true, startsAt: true, endsAt: true, seenAt: true },
      }),
      db.meetingViewer.findMany({
        where: { tenantId, meetingId: { in: ids }, role: 'creator', NOT: { membershipId: actor.membershipId } },
        select: { meetingId: true },
      }),
    ]),
  )
  const isSettled = ({ endsAt, seenAt }: { endsAt: Date; seenAt: Date }) => {
    const settles = endsAt.getTime() + SETTLED_MS
    return seenAt.getTime() >= settles || now.getTime() < settles
  }
  const done = new Set(
    kept.filter(isSettled).map((one) => endedName({ id: one.meetingId, startsAt: one.startsAt.toISOString() })),
  )
  const ofOthers = new Set(others.map(({ meetingId }) => meetingId))
  return meetings
    .filter((one) => !ofOthers.has(one.id) && !done.has(endedName(one)) && !refused.has(endedName(one)))
    .sort((one, other) => one.startsAt.localeCompare(other.startsAt))
}
