import 'server-only'
import type * as tencent from '@/lib/tencent'
import { addDays, type Day, dayOf, startOfDay } from '@/lib/time'
import type { Recurrence } from './schema'

// Days of a custom rule are one number, the sum of a power of two for each: days of the week from Sunday, dates of the
// month from the 1st, and for weeks of the month the first meeting's weekday and the weeks after it.

const types = ['day', 'week', 'monthByWeek', 'monthByDate'] as const
const WEEKDAYS = 7

interface Place {
  startsAt: string
  timeZone: string
}

const sum = (bits: readonly number[]): number => bits.reduce((total, bit) => total + 2 ** bit, 0)
const bitsOf = (number: number): number[] =>
  [...Array(31).keys()].filter((bit) => Math.floor(number / 2 ** bit) % 2 === 1)

const weekdayOf = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay()

/** A rule in Tencent's words. Its last day ends when the zone's next day begins. */
export function toTencentRule(
  { frequency, until, custom }: Recurrence,
  { startsAt, timeZone }: Place,
): tencent.Recurrence {
  return {
    frequency,
    until: 'count' in until ? until : { date: new Date(startOfDay(addDays(until.date, 1), timeZone).getTime() - 1000) },
    ...(custom ? { custom: toCustom(custom, weekdayOf(dayOf(startsAt, timeZone))) } : {}),
  }
}

function toCustom({ unit, step, days }: NonNullable<Recurrence['custom']>, weekday: number) {
  const chosen = {
    day: () => 0,
    week: () => sum(days),
    monthByWeek: () => sum([weekday, ...days.map((week) => WEEKDAYS + week - 1)]),
    monthByDate: () => sum(days.map((date) => date - 1)),
  }
  return { type: types.indexOf(unit), step, days: chosen[unit]() }
}

/** A rule of Tencent's in ours; undefined where it has no end or is of a kind that this version does not know. */
export function fromTencentRule(rule: tencent.KnownRecurrence | undefined, timeZone: string): Recurrence | undefined {
  if (!rule?.until || rule.frequency === 'unknown') return undefined
  const until = 'count' in rule.until ? rule.until : { date: dayOf(rule.until.date, timeZone) }
  if (rule.frequency !== 'custom') return { frequency: rule.frequency, until }
  const custom = fromCustom(rule.custom ?? {})
  return custom && { frequency: 'custom', until, custom }
}

function fromCustom({ type, step, days = 0 }: NonNullable<tencent.KnownRecurrence['custom']>): Recurrence['custom'] {
  const unit = type === undefined ? undefined : types[type]
  if (!unit || !step) return undefined
  if (unit === 'day') return { unit, step, days: [] }
  const bits = bitsOf(days)
  if (unit === 'week') return { unit, step, days: bits.filter((bit) => bit < WEEKDAYS) }
  if (unit === 'monthByDate') return { unit, step, days: bits.map((bit) => bit + 1) }
  return {
    unit,
    step,
    days: bits.filter((bit) => bit >= WEEKDAYS && bit < WEEKDAYS + 5).map((bit) => bit - WEEKDAYS + 1),
  }
}
