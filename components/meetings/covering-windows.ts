import { addDays, type Day, dayOf } from '@/lib/time'
import type { DayRange } from './calendar-address'
import type { Span } from './overlaps'

/** As many days as the door takes. */
const WINDOW_DAYS = 100

/**
 * Days of UTC, in windows that the calendar's door answers, within which all of the spans lie. Each begins with a month, so that other
 * times of the same months need the same windows; months in which nothing is are not asked for.
 */
export function coveringWindows(spans: readonly Span[]): DayRange[] {
  const days = spans
    .map(({ startsAt, endsAt }) => ({ first: dayOf(startsAt, 'UTC'), last: dayOf(endsAt, 'UTC') }))
    .sort((one, other) => one.first.localeCompare(other.first))
  const windows: DayRange[] = []
  let coveredUntil: Day = ''
  for (const { first, last } of days) {
    if (last < coveredUntil) continue
    const from = addDays(`${first.slice(0, 7)}-01`, -1)
    windows.push({ from, days: WINDOW_DAYS })
    coveredUntil = addDays(from, WINDOW_DAYS)
  }
  return windows
}
