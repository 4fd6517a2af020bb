import 'server-only'
import { readEnded } from '@/lib/copies/read-meetings'
import { asTenant } from '@/lib/db'
import { AppError, type ErrorCode } from '@/lib/errors'
import type { PersonContext } from '@/lib/tenants/context'
import { archiveAttendance } from './archive-attendance'
import { type Ended, endedName, findOpen } from './find-open'

const DAY = 86_400_000
/** As far back as Tencent tells who was in a meeting, with a day to spare. */
const HISTORY_MS = 89 * DAY
/** Tencent tells of a meeting that was ended early only when its planned end has passed. */
const AGAIN_MS = 2 * DAY
/** Meetings that are read at once; the rest waits for the next time. */
const MEETINGS_MAX = 100

/** A meeting of somebody else, or one that Tencent does not tell of any more: not asked for again. */
const isRefused = (error: unknown): boolean => error instanceof AppError && refusals.has(error.code)
const refusals = new Set<ErrorCode>(['not_allowed', 'not_found', 'value_refused', 'tencent_refused'])

/**
 * Keeps who was in the meetings of a person that ended since the last time, the oldest first, as far as they created them. Returns
 * whether there is more to read at once. Throws AppError where Tencent does not answer: the next time goes on from there.
 */
export async function archivePerson(ctx: PersonContext): Promise<{ hasMore: boolean }> {
  const key = { tenantId: ctx.tenant.id, membershipId: ctx.actor.membershipId }
  const before = await asTenant({ id: key.tenantId }, (db) => db.archiveReading.findFirst({ where: key }))
  const oldest = ctx.now.getTime() - HISTORY_MS
  const readFrom = Math.max(oldest, before ? before.readTo.getTime() - AGAIN_MS : oldest)
  const { meetings, isWhole } = await readEnded(ctx, new Date(readFrom))
  const listed = new Set(meetings.map(endedName))
  const refused = new Set(before?.refused.filter((name) => listed.has(name)))
  const open = await findOpen(ctx, meetings, refused)
  const some = open.slice(0, MEETINGS_MAX)
  const reached = before?.readTo ?? new Date(readFrom)
  let readTo = reached
  try {
    for (const meeting of some) {
      if (!(await keep(ctx, meeting))) refused.add(endedName(meeting))
      // What could not be listed may be older: it is looked for again.
      if (isWhole) readTo = new Date(Math.max(readTo.getTime(), Date.parse(meeting.startsAt)))
    }
    if (isWhole && some.length === open.length) readTo = ctx.now
  } finally {
    const facts = { readTo, refused: [...refused] }
    await asTenant({ id: key.tenantId }, (db) =>
      db.archiveReading.upsert({ where: { tenantId_membershipId: key }, create: { ...key, ...facts }, update: facts }),
    )
  }
  return { hasMore: some.length < open.length && readTo > reached }
}

/** Whether its attendance is the person's to keep. */
async function keep(ctx: PersonContext, meeting: Ended): Promise<boolean> {
  const { id, startsAt, endsAt, isRecurring, subMeetingId } = meeting
  const told = { id: subMeetingId, startsAt: new Date(startsAt), endsAt: new Date(endsAt) }
  try {
    await archiveAttendance(ctx, isRecurring ? { id, start: startsAt, told: subMeetingId ? told : undefined } : { id })
    return true
  } catch (error) {
    if (isRefused(error)) return false
    throw error
  }
}
