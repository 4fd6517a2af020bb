import type { FieldError } from '@/lib/errors'
import { type Day, dayOf } from '@/lib/time'
import { expandSeries, includesStart, type SeriesInput } from './expand-series'
import { occurrencesMax } from './limits'

/** What of a series cannot be, by the field to mend; undefined where all fits. `max`: a change takes fewer than a creation. */
export function findSeriesProblem(series: SeriesInput, max?: number): FieldError | undefined {
  const { startsAt, timeZone, recurrence } = series
  const { frequency, until } = recurrence
  const most = Math.min(max ?? Number.POSITIVE_INFINITY, occurrencesMax(frequency))
  if (!includesStart(series)) {
    const isWeekend = frequency === 'weekdays'
    return isWeekend
      ? { path: 'recurrence.frequency', code: 'starts_on_weekend' }
      : { path: 'recurrence.custom.days', code: 'recurrence_misses_start' }
  }
  if ('date' in until && until.date < dayOf(startsAt, timeZone))
    return { path: 'recurrence.until.date', code: 'until_before_start' }
  const count = 'count' in until ? until.count : expandSeries(series, most + 1).length
  if (count <= most) return undefined
  const path = 'count' in until ? 'recurrence.until.count' : 'recurrence.until.date'
  return { path, code: most === 50 ? 'series_over_50' : 'series_over_200' }
}

/** Whether the days to leave out are days of the series, and leave something. */
export function findSkipProblem(series: SeriesInput, skip: readonly Day[]): FieldError | undefined {
  if (skip.length === 0) return undefined
  const days = new Set(expandSeries(series).map(({ startsAt }) => dayOf(startsAt, series.timeZone)))
  if (skip.some((day) => !days.has(day))) return { path: 'skip', code: 'skip_no_occurrence' }
  return new Set(skip).size < days.size ? undefined : { path: 'skip', code: 'skip_leaves_none' }
}
