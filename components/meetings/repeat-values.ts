import { expandSeries } from '@/lib/recurrence/expand-series'
import type { Recurrence } from '@/lib/recurrence/schema'
import { addDays, type Day, dayOf } from '@/lib/time'

type Custom = NonNullable<Recurrence['custom']>
export type RepeatUnit = Custom['unit']

/** What the form holds of a series: also what stands in parts that are not in use, and numbers that are not typed yet. */
export interface RepeatValues {
  frequency: Recurrence['frequency']
  endsBy: 'count' | 'date'
  count: number | null
  lastDay: Day | null
  unit: RepeatUnit
  step: number | null
  /** Days of the week, 0 is Sunday. */
  weekdays: number[]
  /** Which of the month's days of the first meeting's weekday. */
  weeks: number[]
  dates: number[]
  /** Days whose occurrences are left out. */
  skip: Day[]
}

const COUNT = 10
const WEEKS_AHEAD = 10

/** A series as it begins in the form; its custom parts name the first meeting's day. */
export function initialRepeat(frequency: Recurrence['frequency'], first: Day): RepeatValues {
  return {
    frequency,
    endsBy: 'count',
    count: COUNT,
    lastDay: addDays(first, 7 * WEEKS_AHEAD),
    unit: 'week',
    step: 1,
    ...daysWith({ weekdays: [], weeks: [], dates: [] }, first),
    skip: [],
  }
}

type ChosenDays = Pick<RepeatValues, 'weekdays' | 'weeks' | 'dates'>

const weekdayOf = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay()
const including = (numbers: readonly number[], number: number): number[] => [...new Set([...numbers, number])]

function daysWith({ weekdays, weeks, dates }: ChosenDays, first: Day): ChosenDays {
  const date = Number(first.slice(8))
  return {
    weekdays: including(weekdays, weekdayOf(first)),
    weeks: including(weeks, Math.ceil(date / 7)),
    dates: including(dates, date),
  }
}

/** The first meeting moved: where its old day was the only one chosen, the new one takes its place. */
export function followStart(repeat: RepeatValues, from: Day | null, to: Day | null): RepeatValues {
  if (!from || !to || from === to) return repeat
  const { weekdays, weeks, dates } = repeat
  const old = daysWith({ weekdays: [], weeks: [], dates: [] }, from)
  const keep = (chosen: number[], left: number[]) => (chosen.every((each) => left.includes(each)) ? [] : chosen)
  const moved = {
    weekdays: keep(weekdays, old.weekdays),
    weeks: keep(weeks, old.weeks),
    dates: keep(dates, old.dates),
  }
  const next = daysWith({ weekdays: [], weeks: [], dates: [] }, to)
  return {
    ...repeat,
    weekdays: moved.weekdays.length > 0 ? moved.weekdays : next.weekdays,
    weeks: moved.weeks.length > 0 ? moved.weeks : next.weeks,
    dates: moved.dates.length > 0 ? moved.dates : next.dates,
  }
}

/** The rule as the door wants it. What is not typed yet is nothing that it accepts. */
export function toRecurrence(repeat: RepeatValues): Recurrence {
  const { frequency, endsBy, count, lastDay } = repeat
  return {
    frequency,
    until: endsBy === 'count' ? { count: count ?? 0 } : { date: lastDay ?? '' },
    ...(frequency === 'custom' ? { custom: toCustom(repeat) } : {}),
  }
}

function toCustom({ unit, step, ...chosen }: RepeatValues): Custom {
  const days = { day: [], week: chosen.weekdays, monthByWeek: chosen.weeks, monthByDate: chosen.dates }
  return { unit, step: step ?? 0, days: days[unit].toSorted((one, other) => one - other) }
}

/** A rule that may come from elsewhere, an invitation say. */
interface Rule {
  frequency: Recurrence['frequency']
  until: Recurrence['until']
  custom?: { unit: RepeatUnit; step: number; days: number[] } | undefined
}

/** A rule as the form holds it. */
export function repeatOf({ frequency, until, custom }: Rule, first: Day): RepeatValues {
  const initial = initialRepeat(frequency, first)
  const days = custom?.days ?? []
  return {
    ...initial,
    ...('count' in until ? { count: until.count } : { endsBy: 'date', lastDay: until.date }),
    ...(custom ? { unit: custom.unit, step: custom.step } : {}),
    ...(custom?.unit === 'week' ? { weekdays: days } : {}),
    ...(custom?.unit === 'monthByWeek' ? { weeks: days } : {}),
    ...(custom?.unit === 'monthByDate' ? { dates: days } : {}),
  }
}

interface Place {
  startsAt: string
  endsAt: string
  timeZone: string
}

/** The occurrences that the form describes so far, none where that is not a series yet. */
export function occurrencesOf(repeat: RepeatValues, place: Place) {
  const recurrence = toRecurrence(repeat)
  const isReady =
    Date.parse(place.endsAt) > Date.parse(place.startsAt) &&
    (!recurrence.custom || recurrence.custom.step > 0) &&
    (!('count' in recurrence.until) || recurrence.until.count > 0)
  return isReady ? expandSeries({ ...place, recurrence }) : []
}

/** The days left out that the series has. */
export function skippedDays(repeat: RepeatValues, place: Place): Day[] {
  if (repeat.skip.length === 0) return []
  const days = new Set(occurrencesOf(repeat, place).map(({ startsAt }) => dayOf(startsAt, place.timeZone)))
  return repeat.skip.filter((day) => days.has(day)).sort()
}
