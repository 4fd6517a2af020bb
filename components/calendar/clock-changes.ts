import { addDays, type Day, offsetMinutes, startOfDay } from '@/lib/time'

/** A day on which a zone's clocks change, and by how many minutes forward. */
export interface ClockChange {
  zone: string
  day: Day
  minutes: number
}

/** The changes of clocks within days, zone by zone. */
export function findClockChanges(days: readonly Day[], zones: readonly string[]): ClockChange[] {
  const [first] = days
  const last = days.at(-1)
  if (!first || !last) return []
  return [...new Set(zones)].flatMap((zone) => {
    const offsetAt = (day: Day) => offsetMinutes(startOfDay(day, zone), zone)
    // Most weeks have none: two looks tell.
    if (days.length < 40 && offsetAt(first) === offsetAt(addDays(last, 1))) return []
    return days.flatMap((day) => {
      const minutes = offsetAt(addDays(day, 1)) - offsetAt(day)
      return minutes === 0 ? [] : [{ zone, day, minutes }]
    })
  })
}
