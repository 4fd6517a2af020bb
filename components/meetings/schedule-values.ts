import { type ScheduleMeeting, scheduleMeeting } from '@/lib/meetings/schema'
import { addDays, type Day, fromWallTime, toWallTime } from '@/lib/time'

/** What the schedule form holds: wall times in a zone, as people think of them. */
export interface ScheduleValues {
  subject: string
  startDay: Day | null
  startTime: string | null
  endDay: Day | null
  endTime: string | null
  timeZone: string
  usePassword: boolean
  password: string
}

const HALF_HOUR = 1_800_000

/** The next half hour, for an hour. */
export function initialValues(subject: string, timeZone: string, now: Date): ScheduleValues {
  const start = new Date(Math.ceil((now.getTime() + 1) / HALF_HOUR) * HALF_HOUR)
  const from = toWallTime(start, timeZone)
  const to = toWallTime(new Date(start.getTime() + 2 * HALF_HOUR), timeZone)
  return {
    subject,
    startDay: from.day,
    startTime: from.time,
    endDay: to.day,
    endTime: to.time,
    timeZone,
    usePassword: false,
    password: '',
  }
}

/** Moves the end along when the start moves, so that the length stays. */
export function moveEnd(
  before: ScheduleValues,
  start: { day: Day; time: string },
): { day: Day; time: string } | undefined {
  const { startDay, startTime, endDay, endTime, timeZone } = before
  if (!startDay || !startTime || !endDay || !endTime) return undefined
  const at = (day: Day, time: string) => fromWallTime({ day, time }, timeZone).getTime()
  const length = at(endDay, endTime) - at(startDay, startTime)
  return length > 0
    ? toWallTime(new Date(at(start.day, start.time) + length), timeZone)
    : { day: addDays(start.day, 0), time: start.time }
}

const instant = (day: Day | null, time: string | null, timeZone: string): string =>
  day && time ? `${fromWallTime({ day, time }, timeZone).toISOString().slice(0, 19)}Z` : ''

/** The body of the request. What is not filled in stays empty, and the schema names it. */
export function toBody(values: ScheduleValues): ScheduleMeeting {
  const { subject, timeZone, usePassword, password } = values
  return {
    subject: subject.trim(),
    startsAt: instant(values.startDay, values.startTime, timeZone),
    endsAt: instant(values.endDay, values.endTime, timeZone),
    timeZone,
    ...(usePassword ? { password } : {}),
  }
}

export type Field = 'subject' | 'startsAt' | 'endsAt' | 'timeZone' | 'password'

const START_TOLERANCE_MS = 60_000

/** The wrong fields with their codes, by the schema that the door uses too. */
export function findErrors(body: ScheduleMeeting, now: Date): Partial<Record<Field, string>> {
  const parsed = scheduleMeeting.safeParse(body)
  const errors: Partial<Record<Field, string>> = {}
  for (const { path, message } of parsed.success ? [] : parsed.error.issues) errors[path[0] as Field] ??= message
  if (!errors.startsAt && Date.parse(body.startsAt) < now.getTime() - START_TOLERANCE_MS)
    errors.startsAt = 'start_in_past'
  return errors
}
