import { expandSeries, type SeriesInput } from '@/lib/recurrence/expand-series'
import type { Recurrence } from '@/lib/recurrence/schema'
import { addDays, type Day, daysBetween, fromWallTime, type WallTime } from '@/lib/time'

/** More meetings than any series has, which a rule is followed for to find the next. */
const FOLLOWED = 500

/** The first day of the rule that comes no sooner than the moment; undefined where it names none for long. */
export function firstOfRule(series: SeriesInput, notBefore: string): string | undefined {
  const recurrence = { ...series.recurrence, until: { count: FOLLOWED } }
  return expandSeries({ ...series, recurrence }, FOLLOWED).find(({ startsAt }) => startsAt >= notBefore)?.startsAt
}

/** The same time of day on the same weekday, in a week after `day` in which it is still to come. */
export function sameWeekdayAhead({ day, time }: WallTime, timeZone: string, now: Date): Day {
  const today = now.toISOString().slice(0, 10)
  // A day before and after today is tried too: which day it is depends on the zone.
  const weeks = Math.max(1, Math.floor((daysBetween(day, today) - 1) / 7))
  for (let next = addDays(day, 7 * weeks); ; next = addDays(next, 7)) {
    if (fromWallTime({ day: next, time }, timeZone) > now) return next
  }
}

/** A rule that ends on a day, ended by the number of its meetings. */
export function endByCount(series: SeriesInput): Recurrence {
  const { recurrence } = series
  if ('count' in recurrence.until) return recurrence
  return { ...recurrence, until: { count: Math.max(1, expandSeries(series).length) } }
}
