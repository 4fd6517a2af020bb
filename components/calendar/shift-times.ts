import { addDays, type Day, fromWallTime, toInstant, toWallTime } from '@/lib/time'
import { DAY_MINUTES, minuteOf, type Span } from './on-the-clock'

/** Minutes of a step. */
export const STEP = 15

/** How a meeting is moved: by days and minutes of the clock on the wall, and by minutes of its length. */
export interface Shift {
  days: number
  minutes: number
  length: number
}

export const noShift: Shift = { days: 0, minutes: 0, length: 0 }
export const isNoShift = ({ days, minutes, length }: Shift): boolean => days === 0 && minutes === 0 && length === 0

/** Where the clock shows so many minutes after a day's midnight. Minutes may reach into other days. */
function momentAt(day: Day, minute: number, timeZone: string): Date {
  const days = Math.floor(minute / DAY_MINUTES)
  const rest = minute - days * DAY_MINUTES
  const time = `${String(Math.floor(rest / 60)).padStart(2, '0')}:${String(rest % 60).padStart(2, '0')}`
  return fromWallTime({ day: addDays(day, days), time }, timeZone)
}

/** Times from a minute to another of a day. Where clocks jump over the start it is later, and so is an end that would not come after it. */
export function timesOn(day: Day, from: number, to: number, timeZone: string): Span {
  const [start, end] = [momentAt(day, from, timeZone), momentAt(day, to, timeZone)]
  const after = end > start ? end : new Date(start.getTime() + (to - from) * 60_000)
  return { startsAt: toInstant(start), endsAt: toInstant(after) }
}

/**
 * Times after a shift. The start moves by the clock on the wall, as people mean it, also over a change of the clocks; the
 * length that really passes stays, unless it is what changes, and never falls below a step.
 */
export function shiftTimes({ startsAt, endsAt }: Span, { days, minutes, length }: Shift, timeZone: string): Span {
  const passed = (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000
  const kept = length === 0 ? passed : Math.max(Math.min(passed, STEP), passed + length)
  const wall = toWallTime(startsAt, timeZone)
  const start =
    days === 0 && minutes === 0
      ? new Date(startsAt)
      : momentAt(addDays(wall.day, days), minuteOf(wall.time) + minutes, timeZone)
  return { startsAt: toInstant(start), endsAt: toInstant(new Date(start.getTime() + kept * 60_000)) }
}
