import type { Occurrence } from '@/lib/recurrence/expand-series'
import { type Day, dayOf, toWallTime } from '@/lib/time'

/** A date of a series as a list shows it to somebody in a zone. */
export interface SeriesDate extends Occurrence {
  /** The day in the zone of the series, which names the occurrence. */
  day: Day
  /** Saturday or Sunday where the reader is. */
  isWeekend: boolean
  /** The reader's clock shows another time than for the date before. */
  shift?: { from: string; to: string }
}

const isWeekend = (day: Day): boolean => new Date(`${day}T00:00:00Z`).getUTCDay() % 6 === 0

/** The dates of a series, with what is to be noted about them by the reader's clock. */
export function seriesDates(
  occurrences: readonly Occurrence[],
  { timeZone, ownZone }: { timeZone: string; ownZone: string },
): SeriesDate[] {
  let before: string | undefined
  return occurrences.map((occurrence) => {
    const { day, time } = toWallTime(occurrence.startsAt, ownZone)
    const shift = before !== undefined && before !== time ? { from: before, to: time } : undefined
    before = time
    return {
      ...occurrence,
      day: dayOf(occurrence.startsAt, timeZone),
      isWeekend: isWeekend(day),
      ...(shift ? { shift } : {}),
    }
  })
}
