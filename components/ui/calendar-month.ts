import type { Locale } from '@/lib/messages/locale'
import { addDays, type Day } from '@/lib/time'

/** The weeks that show a day's month, six at most, from the given weekday on (0 is Sunday). */
export function calendarMonth(day: Day, firstWeekday: number): Day[][] {
  const first = `${day.slice(0, 7)}-01`
  const lead = (new Date(`${first}T00:00:00Z`).getUTCDay() - firstWeekday + 7) % 7
  const start = addDays(first, -lead)
  const weeks = Math.ceil((lead + daysInMonth(first)) / 7)
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_unused, weekday) => addDays(start, week * 7 + weekday)),
  )
}

/** The same date some months away, or the last of a month that is shorter. */
export function shiftMonth(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10)
  return addDays(first, Math.min(date, daysInMonth(first)) - 1)
}

/** Year and month in words. */
export function monthTitle(day: Day, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', year: 'numeric', month: 'long' }).format(
    new Date(`${day}T00:00:00Z`),
  )
}

/** Names of the weekdays from the given one on. */
export function weekdayNames(locale: Locale, firstWeekday: number): { short: string; long: string }[] {
  return Array.from({ length: 7 }, (_, index) => {
    // The first of January 2023 was a Sunday.
    const date = new Date(Date.UTC(2023, 0, 1 + ((firstWeekday + index) % 7)))
    const name = (weekday: 'narrow' | 'long') =>
      new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday }).format(date)
    return { short: name('narrow'), long: name('long') }
  })
}

function daysInMonth(day: Day): number {
  const [year = 0, month = 1] = day.split('-').map(Number)
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}
