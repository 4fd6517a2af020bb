import type { GuestList } from '@/lib/guests/schema'
import { TOLD_INVITEES_MAX } from '@/lib/meetings/limits'
import type { Meeting } from '@/lib/meetings/schema'
import type { BookingList } from '@/lib/rooms/schema'
import { fromWallTime, toInstant, toWallTime, type WallTime } from '@/lib/time'
import { isMembership } from '../meetings/edit-rules'
import { valuesOf } from '../meetings/edit-values'
import { movedFrom } from '../meetings/moved-from'
import { repeatOf } from '../meetings/repeat-values'
import { defaultSettings, type Person, type ScheduleValues } from '../meetings/schedule-values'
import { guestLinesOf } from './guest-lines'
import { endByCount, firstOfRule, sameWeekdayAhead } from './next-start'

/** What of an earlier meeting is not in the form, because Tencent does not tell it or it cannot be sent. */
export type Missing = 'password' | 'creatorOnly' | 'settings' | 'people' | 'guests' | 'rooms' | 'repeat' | 'all'

/** A meeting with what other doors tell of it; undefined is what they did not tell. */
export interface EarlierMeeting {
  meeting: Meeting
  guests: GuestList['guests'] | undefined
  rooms: BookingList['items'] | undefined
}

/** The form with everything of an earlier meeting, at its own times, and what is missing of it. */
export function takeOver(earlier: EarlierMeeting, zone: string): { values: ScheduleValues; missing: Missing[] } {
  const { meeting, guests, rooms } = earlier
  const values = valuesOf(meeting, zone, regularTimes(meeting))
  const others = (people: Person[]) => people.filter((person) => isMembership(person.id) && !person.isYou)
  return {
    values: {
      ...values,
      hosts: others(meeting.hosts),
      invitees: others(meeting.invitees),
      rooms: [...new Map((rooms ?? []).map(({ id, name }) => [id, { id, name }])).values()],
      more: { ...values.more, guestLines: guestLinesOf(guests ?? []) },
      repeat: values.repeat && values.startDay ? repeatOf(countedRule(meeting, values), values.startDay) : null,
    },
    missing: missingOf(earlier),
  }
}

/** The same at the next time that fits: where the rule goes on, or on the same weekday after the meeting. */
export function scheduleAgain(values: ScheduleValues, { meeting }: Pick<EarlierMeeting, 'meeting'>, now: Date) {
  const { startDay, startTime, timeZone, repeat } = values
  if (!startDay || !startTime) return values
  const startsAt = toInstant(fromWallTime({ day: startDay, time: startTime }, timeZone))
  const length = Date.parse(meeting.endsAt) - Date.parse(meeting.startsAt)
  const last = lastStart(meeting)
  const after = toInstant(new Date(Math.max(Date.parse(last), now.getTime()) + 1000))
  const recurrence = repeat && meeting.recurrence
  const next = recurrence && firstOfRule({ startsAt, endsAt: startsAt, timeZone, recurrence }, after)
  const ahead = { day: toWallTime(last, timeZone).day, time: startTime }
  return { ...values, ...(next ? wallTimes(next, length, timeZone) : timesAhead(ahead, length, timeZone, now)) }
}

/** The form with what a list tells of a meeting, of which Tencent tells nothing else. */
export function scheduleListedAgain(
  values: ScheduleValues,
  { subject, startsAt, endsAt }: Pick<Meeting, 'subject' | 'startsAt' | 'endsAt'>,
  now: Date,
): ScheduleValues {
  const { timeZone } = values
  const length = Date.parse(endsAt) - Date.parse(startsAt)
  return { ...values, subject, ...timesAhead(toWallTime(startsAt, timeZone), length, timeZone, now) }
}

function timesAhead(wall: WallTime, length: number, timeZone: string, now: Date) {
  const day = sameWeekdayAhead(wall, timeZone, now)
  return wallTimes(toInstant(fromWallTime({ day, time: wall.time }, timeZone)), length, timeZone)
}

/** Day and time of start and end. */
export function wallTimes(startsAt: string, length: number, timeZone: string) {
  const from = toWallTime(startsAt, timeZone)
  const to = toWallTime(new Date(Date.parse(startsAt) + length), timeZone)
  return { startDay: from.day, startTime: from.time, endDay: to.day, endTime: to.time }
}

/** When the first occurrence was that stands where the rule puts it; of a single meeting, when it is. */
function regularTimes(meeting: Meeting): { startsAt: string; endsAt: string } {
  const { subMeetings = [] } = meeting
  const moved = movedFrom(subMeetings)
  const regular = subMeetings.filter(({ id }) => !moved.has(id)).toSorted(byStart)[0]
  return regular ?? meeting
}

const byStart = (one: { startsAt: string }, other: { startsAt: string }) => one.startsAt.localeCompare(other.startsAt)

function lastStart({ subMeetings = [], startsAt }: Meeting): string {
  const kept = subMeetings.filter(({ cancelled }) => !cancelled)
  return kept.toSorted(byStart).at(-1)?.startsAt ?? startsAt
}

function countedRule(meeting: Meeting, { timeZone }: ScheduleValues) {
  const { recurrence } = meeting
  if (!recurrence) throw new Error('no rule to count by')
  return endByCount({ ...regularTimes(meeting), timeZone, recurrence })
}

function missingOf({ meeting, guests, rooms }: EarlierMeeting): Missing[] {
  const { role, needsPassword, password, settings, series, recurrence, hosts, invitees } = meeting
  const told = {
    ...settings,
    ...(settings.joinKind ? { enterpriseOnly: true } : {}),
    ...(settings.muteKind ? { muteOnEntry: true } : {}),
  }
  const untold = Object.keys(defaultSettings).some((name) => told[name as keyof typeof told] === undefined)
  const isCut = invitees.length >= TOLD_INVITEES_MAX || ![...hosts, ...invitees].every(({ id }) => isMembership(id))
  return [
    ...(needsPassword && password === undefined ? ['password' as const] : []),
    ...(role === 'host' || role === 'invitee' ? ['creatorOnly' as const] : []),
    ...(untold ? ['settings' as const] : []),
    ...(isCut ? ['people' as const] : []),
    ...(guests ? [] : ['guests' as const]),
    ...(rooms ? [] : ['rooms' as const]),
    ...(series && !recurrence ? ['repeat' as const] : []),
  ]
}
