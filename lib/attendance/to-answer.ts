import 'server-only'
import { namePeople } from '@/lib/meetings/name-people'
import type { PersonContext } from '@/lib/tenants/context'
import { toInstant } from '@/lib/time'
import type { MergedPerson } from './merge-people'
import { personKey } from './person-key'
import type { Reading } from './read-attendance'
import type { Attendance, AttendedPerson } from './schema'

/** What was read from Tencent, in the words of the door; members have the names that they have here. */
export async function toAnswer(ctx: PersonContext, reading: Reading): Promise<Attendance> {
  const { meeting, occurrence, occurrences, isRecurring, hasBegun, isRunning, people, expected } = reading
  const attended = people.flatMap(({ userid, name }) => (userid ? [{ userid, nickname: name }] : []))
  const invited = expected.map(({ userid, name }) => ({ userid, nickname: name }))
  const known = await namePeople(ctx, [...invited, ...attended])
  const nameOf = ({ userid = '', name }: { userid?: string; name: string }) => known.get(userid)?.name ?? name
  const keyOf = (id: string) => personKey(ctx.tenant.id, id)
  const came = new Set(people.map(({ userid }) => userid))
  return {
    meeting: {
      ...{ id: meeting.id, code: meeting.code, subject: meeting.subject, timeZone: meeting.timeZone },
      startsAt: toInstant(occurrence.startsAt),
      endsAt: toInstant(occurrence.endsAt),
      endedAt: occurrence.endedAt && !isRunning ? toInstant(occurrence.endedAt) : undefined,
    },
    occurrences: occurrences.map((one) => ({
      startsAt: toInstant(one.startsAt),
      endsAt: toInstant(one.endsAt),
      subMeetingId: isRecurring ? one.id : undefined,
      hasAttendance:
        (hasBegun && one.startsAt === occurrence.startsAt) || (one.startsAt <= ctx.now && (!isRecurring || !!one.id)),
    })),
    people: people
      .map((person) => ({ ...toPerson(person), key: keyOf(person.id), name: nameOf(person) }))
      .sort((one, other) => byText(one.joinedAt, other.joinedAt) || byText(one.key, other.key)),
    absent: hasBegun
      ? expected
          .filter(({ userid }) => !came.has(userid))
          .map((person) => ({ key: keyOf(person.userid), name: nameOf(person), role: person.role }))
          .sort((one, other) => byText(one.role, other.role) || byText(one.key, other.key))
      : [],
    source: 'tencent',
    asOf: toInstant(ctx.now),
    isRunning,
  }
}

/** As the archive orders them, whatever the language. */
const byText = (one: string, other: string): number => Number(one > other) - Number(one < other)

type Attended = Pick<MergedPerson, 'role' | 'isGuest' | 'joinedAt' | 'leftAt' | 'seconds' | 'stays'>

/** Somebody's attendance in the words of the door, but for who they are. */
function toPerson(person: Attended): Omit<AttendedPerson, 'key' | 'name'> {
  const { role, isGuest, joinedAt, leftAt, seconds, stays } = person
  return {
    ...{ role, isGuest, seconds },
    joinedAt: toInstant(joinedAt),
    leftAt: leftAt && toInstant(leftAt),
    stays: stays.map((stay) => ({
      ...{ device: stay.device, isInferred: stay.isInferred },
      joinedAt: toInstant(stay.joinedAt),
      leftAt: stay.leftAt && toInstant(stay.leftAt),
    })),
  }
}
