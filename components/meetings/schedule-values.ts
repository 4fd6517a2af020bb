import {
  type Meeting,
  type MeetingSettings,
  type ScheduleMeeting,
  type ScheduleQuery,
  scheduleMeeting,
} from '@/lib/meetings/schema'
import { addDays, type Day, fromWallTime, toInstant, toWallTime } from '@/lib/time'
import { initialMore, type MoreValues, toMore } from './more-values'
import { followStart, type RepeatValues, skippedDays, toRecurrence } from './repeat-values'
import { type FieldErrors, fieldOf } from './schedule-fields'

/** Someone named in a form. */
export type Person = Meeting['hosts'][number]

/** A room chosen in a form. */
export type ChosenRoom = { id: string; name: string }

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
  settings: MeetingSettings
  hosts: Person[]
  invitees: Person[]
  rooms: ChosenRoom[]
  more: MoreValues
  /** Null where the meeting does not repeat. */
  repeat: RepeatValues | null
  /** Its moments as they are now: of an hour that comes twice, the clock on the wall does not tell which one it is. */
  moments?: { startsAt: string; endsAt: string }
}

/** The settings of a meeting for which nothing else was said, in the API's words. */
export const defaultSettings: MeetingSettings = {
  muteOnEntry: false,
  unmuteSelf: true,
  joinBeforeHost: true,
  waitingRoom: false,
  watermark: false,
  enterpriseOnly: false,
}

const HALF_HOUR = 1_800_000
const HALF_DAY_MINUTES = 720
const START_TOLERANCE_MS = 60_000

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
    settings: defaultSettings,
    more: initialMore,
    hosts: [],
    invitees: [],
    rooms: [],
    repeat: null,
  }
}

/** The times of a form that begins with a time drawn on the calendar. */
export function drawnTimes(drawn: ScheduleQuery | undefined): Partial<ScheduleValues> | undefined {
  if (!drawn) return undefined
  const timeZone = drawn.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone
  const [from, to] = [toWallTime(drawn.start, timeZone), toWallTime(drawn.end, timeZone)]
  return { timeZone, startDay: from.day, startTime: from.time, endDay: to.day, endTime: to.time }
}

/** Moves the start, and the end with it, so that the length stays. */
export function moveStart(values: ScheduleValues, start: { day: Day | null; time: string | null }): ScheduleValues {
  const repeat = values.repeat && followStart(values.repeat, values.startDay, start.day)
  const moved = { ...values, repeat, startDay: start.day, startTime: start.time }
  const [before, after] = [momentsOf(values), momentsOf(moved)]
  const length = Date.parse(before.endsAt) - Date.parse(before.startsAt)
  if (!after.startsAt || !(length > 0)) return moved
  const end = toWallTime(new Date(Date.parse(after.startsAt) + length), values.timeZone)
  return { ...moved, endDay: end.day, endTime: end.time }
}

/** Sets the time of the end. Past midnight it is the next day's, where a night's length is what was meant. */
export function moveEndTime(values: ScheduleValues, endTime: string | null): ScheduleValues {
  const { startDay, startTime, endDay } = values
  const endsByDay = endDay === startDay || endDay === (startDay && addDays(startDay, 1))
  if (!startDay || !startTime || !endTime || !endsByDay) return { ...values, endTime }
  const isNextDay = endTime <= startTime && minutesOf(endTime) + 1440 - minutesOf(startTime) <= HALF_DAY_MINUTES
  return { ...values, endTime, endDay: isNextDay ? addDays(startDay, 1) : startDay }
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

/** Minutes from one time of day to the next time that the clock shows the other. */
export const minutesUntil = (from: string, to: string): number =>
  (minutesOf(to) - minutesOf(from) + 1440) % 1440 || 1440

/** What is typed as a moment; the moment that it is now, as long as that is what a clock on the wall shows. */
function instant(day: Day | null, time: string | null, timeZone: string, known: string | undefined): string {
  if (!day || !time) return ''
  const shown = known && toWallTime(known, timeZone)
  if (shown && shown.day === day && shown.time === time) return known
  return toInstant(fromWallTime({ day, time }, timeZone))
}

/** From when to when the form says, empty where it does not say it yet. */
const momentsOf = ({ startDay, startTime, endDay, endTime, timeZone, moments }: ScheduleValues) => ({
  startsAt: instant(startDay, startTime, timeZone, moments?.startsAt),
  endsAt: instant(endDay, endTime, timeZone, moments?.endsAt),
})

/** The settings as they work: with the waiting room on nobody is in before the host, and details need what they are of. */
export function workingSettings({
  watermarkRows,
  recordOnJoin,
  hostMayPause,
  ...settings
}: MeetingSettings): MeetingSettings {
  return {
    ...settings,
    joinBeforeHost: settings.joinBeforeHost && !settings.waitingRoom,
    ...(settings.watermark && watermarkRows !== undefined ? { watermarkRows } : {}),
    ...(settings.autoRecord === 'cloud' ? { recordOnJoin, hostMayPause } : {}),
  }
}

/** Who may join and who is muted, by the newer word where it was said. */
export const joinKindOf = ({ joinKind, enterpriseOnly }: MeetingSettings): NonNullable<MeetingSettings['joinKind']> =>
  joinKind ?? (enterpriseOnly ? 'internal' : 'all')
export const muteKindOf = ({ muteKind, muteOnEntry }: MeetingSettings): NonNullable<MeetingSettings['muteKind']> =>
  muteKind ?? (muteOnEntry ? 'on' : 'off')

/** What a meeting may well be without. */
type Optional = 'password' | 'recurrence' | 'skip' | 'location' | 'hostKey' | 'docUpload' | 'live' | 'guests'

/** The body of the request. What is not filled in stays empty, and the schema names it. */
export function toBody(
  values: ScheduleValues,
): Required<Omit<ScheduleMeeting, Optional>> & Pick<ScheduleMeeting, Optional> {
  const { subject, timeZone, usePassword, password, repeat } = values
  const place = { ...momentsOf(values), timeZone }
  const skip = repeat ? skippedDays(repeat, place) : []
  return {
    subject: subject.trim(),
    ...place,
    ...(repeat ? { recurrence: toRecurrence(repeat) } : {}),
    ...(skip.length > 0 ? { skip } : {}),
    ...(usePassword ? { password } : {}),
    settings: workingSettings(values.settings),
    hosts: values.hosts.map(({ id }) => id),
    invitees: values.invitees.map(({ id }) => id),
    rooms: values.rooms.map(({ id }) => id),
    ...toMore(values.more),
  }
}

/** Minutes from start to end; zero or less, or not a number, where that makes no meeting. */
export const lengthOf = ({ startsAt, endsAt }: ScheduleMeeting): number =>
  (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000

/** The wrong fields with their codes, by the schema that the door uses too. */
export function findErrors(body: ScheduleMeeting, now: Date): FieldErrors {
  const parsed = scheduleMeeting.safeParse(body)
  const errors: FieldErrors = {}
  for (const { path, message } of parsed.success ? [] : parsed.error.issues) {
    const field = fieldOf(String(path[0]))
    if (field) errors[field] ??= message
  }
  if (!errors.startsAt && Date.parse(body.startsAt) < now.getTime() - START_TOLERANCE_MS)
    errors.startsAt = 'start_in_past'
  return errors
}
