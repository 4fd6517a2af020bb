import 'server-only'
import { AppError, type ErrorCode } from '@/lib/errors'
import type { AttendanceCopy } from '@/lib/generated/prisma/client'
import type { PersonContext } from '@/lib/tenants/context'
import { toInstant } from '@/lib/time'
import { type Ask, askAs, askAsCreator } from './ask-as-creator'
import { findKnown } from './find-known'
import { findStanding, maySee, type Standing } from './find-standing'
import { findCopy, readAbsent, readAttended } from './open-archive'
import { personKey } from './person-key'
import { type Reading, readAttendance } from './read-attendance'
import type { Attendance, AttendanceQuery, AttendedPerson } from './schema'
import { toAnswer } from './to-answer'

/** An attendance whose people are read as they are asked for: for files, which never hold all of them. */
export interface OpenAttendance {
  head: Omit<Attendance, 'people'>
  /** By their first coming; to be read once. */
  people: AsyncIterable<AttendedPerson>
}

type Asked = { id: string } & AttendanceQuery

/**
 * Who was in a meeting; of a series one occurrence. Tencent tells it, or the archive where that knows more or Tencent does not
 * answer. Its creator, its hosts and the admins may see it: others get AppError `not_found`, the same for a meeting of somebody else
 * as for none.
 */
export async function openAttendance(ctx: PersonContext, { id, start }: Asked): Promise<OpenAttendance> {
  const standing = await findStanding(ctx, id)
  const live = await readLive(ctx, standing, { id, start }).catch(asRefusal)
  const copy = await findCopy(
    ctx.tenant.id,
    id,
    'reading' in live ? toInstant(live.reading.occurrence.startsAt) : start,
  )
  const isKept = copy !== null && maySee(standing, copy)
  if ('reading' in live && !(isKept && copy.stays > countStays(live.reading))) {
    const { people, ...head } = await toAnswer(live.reader, live.reading)
    return { head, people: oneByOne(people) }
  }
  if (isKept) return await openCopy(ctx, copy)
  if ('reading' in live || hidden.has(live.refusal.code))
    throw new AppError('not_found', 'no attendance that is theirs')
  throw live.refusal
}

interface Live {
  reading: Reading
  /** By whose application people are named. */
  reader: PersonContext
}

/** Reads it as the person themselves, who may be its creator, or as its creator for its hosts and the admins. */
async function readLive(ctx: PersonContext, standing: Standing, { id, start }: Asked): Promise<Live> {
  const known = await findKnown(ctx.tenant.id, id)
  const read = (ask: Ask) => readAttendance(ask, { id, start, known, now: ctx.now })
  const creator = standing.isCreator || !(standing.isAdmin || standing.mayBeHost) ? null : await askAsCreator(ctx, id)
  if (!creator) return { reader: ctx, reading: await read(askAs(ctx)) }
  const live = { reader: creator.as, reading: await read(creator.ask).catch(asOfCreator) }
  if (standing.isAdmin || creator.as === ctx) return live
  const isHost = live.reading.expected.some(
    ({ role, userid }) => role === 'host' && personKey(ctx.tenant.id, userid) === standing.key,
  )
  if (!isHost) throw new AppError('not_found', 'they are no host of it any more')
  return live
}

/** That the creator has to sign in again is nothing that somebody else could do. */
function asOfCreator(error: unknown): never {
  const isTheirs = error instanceof AppError && error.code === 'needs_reauth'
  throw isTheirs ? new AppError('not_found', 'its creator is not connected', { cause: error }) : error
}

/** What Tencent says to these would tell a meeting of somebody else from none. */
const hidden = new Set<ErrorCode>(['not_allowed', 'not_found'])

function asRefusal(refusal: unknown): { refusal: AppError } {
  if (refusal instanceof AppError) return { refusal }
  throw refusal
}

const countStays = ({ people }: Reading): number => people.reduce((sum, { stays }) => sum + stays.length, 0)

async function* oneByOne(people: readonly AttendedPerson[]): AsyncGenerator<AttendedPerson> {
  yield* people
}

async function openCopy({ tenant, now }: PersonContext, copy: AttendanceCopy): Promise<OpenAttendance> {
  const known = await findKnown(tenant.id, copy.meetingId)
  const head = {
    meeting: {
      ...{ id: copy.meetingId, code: copy.code, subject: copy.subject, timeZone: copy.timeZone ?? undefined },
      startsAt: toInstant(copy.startsAt),
      endsAt: toInstant(copy.endsAt),
      endedAt: copy.endedAt ? toInstant(copy.endedAt) : undefined,
    },
    occurrences: known.map(({ id, startsAt, endsAt }) => ({
      startsAt: toInstant(startsAt),
      endsAt: toInstant(endsAt),
      subMeetingId: id,
      hasAttendance: startsAt <= copy.seenAt,
    })),
    absent: await readAbsent(copy),
    source: 'archive' as const,
    asOf: toInstant(copy.seenAt),
    isRunning: !copy.isFinal && copy.endedAt === null && now < copy.endsAt,
  }
  return { head, people: readAttended(copy) }
}
