import { addDays, type Day, dayOf, fromWallTime, toInstant, toWallTime } from '@/lib/time'
import { occurrencesMax } from './limits'
import type { Recurrence } from './schema'

/** One meeting of a series, ISO 8601 in UTC. */
export interface Occurrence {
  startsAt: string
  endsAt: string
}

/** A series as a form or a door describes it. */
export interface SeriesInput extends Occurrence {
  /** In whose wall clock the series repeats. */
  timeZone: string
  recurrence: Recurrence
}

/** More rounds than any rule needs for its occurrences (50 leap days are 200 years), unless it makes none at all. */
const ROUNDS_MAX = 600

/**
 * The occurrences of a series, in order, at most `max`. The wall clock in the zone stays the same over changes of the
 * clocks; a time that a change skips or repeats is read as `fromWallTime` does. All are as long as the first.
 */
export function expandSeries(series: SeriesInput, max = occurrencesMax(series.recurrence.frequency)): Occurrence[] {
  const { startsAt, endsAt, timeZone, recurrence } = series
  const start = Date.parse(startsAt)
  const length = Date.parse(endsAt) - start
  const { day: firstDay, time } = toWallTime(startsAt, timeZone)
  const seconds = start % 60_000
  const { until } = recurrence
  const most = 'count' in until ? Math.min(until.count, max) : max
  const occurrences: Occurrence[] = []
  for (const day of daysOf(firstDay, recurrence)) {
    if (occurrences.length >= most || ('date' in until && day > until.date)) break
    const at = day === firstDay ? start : fromWallTime({ day, time }, timeZone).getTime() + seconds
    occurrences.push({ startsAt: toInstant(new Date(at)), endsAt: toInstant(new Date(at + length)) })
  }
  return occurrences
}

/** Whether the rule names the day of the first meeting, which Tencent asks of it. */
export function includesStart({ startsAt, timeZone, recurrence }: Omit<SeriesInput, 'endsAt'>): boolean {
  const first = dayOf(startsAt, timeZone)
  return daysOf(first, recurrence).next().value === first
}

/** Days of the rule from a day on. A rule that hits no day at all ends. */
function* daysOf(first: Day, { frequency, custom }: Recurrence): Generator<Day, undefined> {
  for (let round = 0; round < ROUNDS_MAX; round++) {
    for (const day of custom ? customRound(first, custom, round) : plainRound(first, frequency, round)) {
      if (day >= first) yield day
    }
  }
  return undefined
}

function plainRound(first: Day, frequency: Recurrence['frequency'], round: number): Day[] {
  if (frequency === 'monthly') return datesOfMonth(first, round, [Number(first.slice(8))])
  if (frequency === 'weekly') return [addDays(first, 7 * round)]
  if (frequency === 'biweekly') return [addDays(first, 14 * round)]
  const day = addDays(first, round)
  return frequency === 'weekdays' && isWeekend(day) ? [] : [day]
}

function customRound(first: Day, { unit, step, days }: NonNullable<Recurrence['custom']>, round: number): Day[] {
  const steps = step * round
  const sorted = days.toSorted((one, other) => one - other)
  if (unit === 'day') return [addDays(first, steps)]
  if (unit === 'week') {
    const sunday = addDays(first, -weekdayOf(first) + 7 * steps)
    return sorted.map((weekday) => addDays(sunday, weekday))
  }
  if (unit === 'monthByDate') return datesOfMonth(first, steps, sorted)
  return datesOfMonth(first, steps, [1, 2, 3, 4, 5, 6, 7])
    .filter((day) => weekdayOf(day) === weekdayOf(first))
    .flatMap((day) => sorted.map((week) => addDays(day, 7 * (week - 1))).filter((each) => isSameMonth(each, day)))
}

const LAST_YEAR = 9999

/** Dates of the month so many months after that of `first`, as far as it has them. */
function datesOfMonth(first: Day, months: number, dates: readonly number[]): Day[] {
  const [year = 0, month = 1] = first.split('-').map(Number)
  if (year + (month - 1 + months) / 12 > LAST_YEAR) return []
  const begin = new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10)
  return dates.map((date) => addDays(begin, date - 1)).filter((day) => isSameMonth(day, begin))
}

const isSameMonth = (one: Day, other: Day): boolean => one.slice(0, 7) === other.slice(0, 7)

/** 0 is Sunday. */
const weekdayOf = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay()

/** Saturday or Sunday. */
const isWeekend = (day: Day): boolean => weekdayOf(day) % 6 === 0
