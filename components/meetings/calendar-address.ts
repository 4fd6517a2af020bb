import { addDays, type Day, startOfDay, toInstant } from '@/lib/time'

/** Days in a row. */
export interface DayRange {
  from: Day
  days: number
}

/** The address of the person's calendar for days of a zone. */
export function calendarAddress(slug: string, { from, days }: DayRange, timeZone: string): string {
  const [start, end] = [startOfDay(from, timeZone), startOfDay(addDays(from, days), timeZone)]
  return `/api/t/${slug}/calendar?from=${toInstant(start)}&to=${toInstant(end)}`
}
