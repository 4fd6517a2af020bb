import 'server-only'
import { readEnded } from '@/lib/copies/read-meetings'
import { asTenant } from '@/lib/db'
import { AppError, type ErrorCode } from '@/lib/errors'
import type { EndedMeetingList } from '@/lib/meetings/past-schema'
import type { PersonContext } from '@/lib/tenants/context'
import { archiveAttendance } from './archive-attendance'

const DAY = 86_400_000
/** As far back as Tencent tells who was in a meeting, with a day to spare. */
const HISTORY_MS = 89 * DAY
/** Tencent tells of a meeting that was ended early only when its planned end has passed. */
const AGAIN_MS = 2 * DAY
/** Meetings that are read at once; the rest waits for the next time. */
const MEETINGS_MAX = 100

type Ended = EndedMeetingList['items'][number]

/** A meeting of somebody else, or one that Tencent does not tell of any more: not asked for again. */
const isRefused = (error: unknown): boolean => error instanceof AppError && refusals.has(error.code)
const refusals = new Set<ErrorCode>(['not_allowed', 'not_found', 'value_refused', 'tencent_refused'])

/**
 * Keeps who was in the meetings of a person that ended since the last time, the oldest first, as far as they created them and nothing
 * final was kept yet. Returns whether there is more. Throws AppError where Tencent does not answer: the next time goes on from there.
 */
export async function archivePerson(ctx: PersonContext): Promise<{ isDone: boolean }> {
  const key = { tenantId: ctx.tenant.id, membershipId: ctx.actor.membershipId }
  const before = await asTenant({ id: key.tenantId }, (db) => db.archiveReading.findFirst({ where: key }))
  const oldest = ctx.now.getTime() - HISTORY_MS
  const from = new Date(Math.max(oldest, before ? before.readTo.getTime() - AGAIN_MS : oldest))
  const { meetings, isWhole } = await readEnded(ctx, from)
  const listed = new Set(meetings.map(nameOf))
  const refused = new Set(before?.refused.filter((name) => listed.has(name)))
  const open = (await withoutKept(key.tenantId, meetings)).filter((meeting) => !refused.has(nameOf(meeting)))
  const ended = open.sort((one, other) => one.startsAt.localeCompare(other.startsAt))
  const some = ended.slice(0, MEETINGS_MAX)
  let readTo = before?.readTo ?? from
  try {
    for (const meeting of some) {
      if (!(await keep(ctx, meeting))) refused.add(nameOf(meeting))
      readTo = new Date(Math.max(readTo.getTime(), Date.parse(meeting.startsAt)))
    }
    if (isWhole && some.length === ended.length) readTo = ctx.now
  } finally {
    const facts = { readTo, refused: [...refused] }
    await asTenant({ id: key.tenantId }, (db) =>
      db.archiveReading.upsert({ where: { tenantId_membershipId: key }, create: { ...key, ...facts }, update: facts }),
    )
  }
  return { isDone: some.length === ended.length }
}

/** Whether its attendance is the person's to keep. */
async function keep(ctx: PersonContext, { id, startsAt, isRecurring }: Ended): Promise<boolean> {
  try {
    await archiveAttendance(ctx, { id, start: isRecurring ? startsAt : undefined })
    return true
  } catch (error) {
    if (isRefused(error)) return false
    throw error
  }
}

const nameOf = ({ id, startsAt }: Pick<Ended, 'id' | 'startsAt'>): string => `${id}@${Date.parse(startsAt) / 1000}`

async function withoutKept(tenantId: string, meetings: Ended[]): Promise<Ended[]> {
  const kept = await asTenant({ id: tenantId }, (db) =>
    db.attendanceCopy.findMany({
      where: { tenantId, meetingId: { in: meetings.map(({ id }) => id) }, isFinal: true },
      select: { meetingId: true, startsAt: true },
    }),
  )
  const names = new Set(
    kept.map(({ meetingId, startsAt }) => nameOf({ id: meetingId, startsAt: startsAt.toISOString() })),
  )
  return meetings.filter((meeting) => !names.has(nameOf(meeting)))
}
