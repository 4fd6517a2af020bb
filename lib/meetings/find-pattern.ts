import { addDays, type Day, daysBetween, toWallTime } from '@/lib/time'

/** When one meeting of a series is, ISO 8601. */
export interface SeriesTime {
  startsAt: string
  endsAt: string
}

/** How the days of a series follow each other. Weekdays count from Sunday, 0. `nth` -1 is the last one of the month. */
export type Rule =
  | { unit: 'day'; step: number }
  | { unit: 'week'; step: number; weekdays: number[] }
  | { unit: 'monthDate'; step: number; date: number }
  | { unit: 'monthWeekday'; step: number; nth: number; weekday: number }

/** What most meetings of a series have in common. */
export interface Pattern {
  rule: Rule
  /** Wall clock of start and end in the zone. */
  startTime: string
  endTime: string
  /** Days from the day of the start to that of the end. */
  nights: number
  /** Every day that the rule names, from the first to the last. */
  days: Day[]
}

const WEEK = 7
/** A Monday: weeks are counted from it. */
const MONDAY = '1970-01-05'

/**
 * The rule that a series follows, found in its times as they are, which count more than any rule that was once asked for. Undefined where
 * its times have nothing in common.
 */
export function findPattern(times: readonly SeriesTime[], timeZone: string): Pattern | undefined {
  const walls = times.map(({ startsAt, endsAt }) => {
    const [start, end] = [toWallTime(startsAt, timeZone), toWallTime(endsAt, timeZone)]
    return { day: start.day, startTime: start.time, endTime: end.time, nights: daysBetween(start.day, end.day) }
  })
  const kinds = new Map<string, typeof walls>()
  for (const wall of walls) kinds.set(kindOf(wall), [...(kinds.get(kindOf(wall)) ?? []), wall])
  const [usual = []] = [...kinds.values()].sort((one, other) => other.length - one.length)
  const [sample] = usual
  if (!sample || usual.length < 2) return undefined
  const held = [...new Set(usual.map(({ day }) => day))].sort()
  const [best] = candidates(held)
    .map((rule) => ({ rule, days: daysOf(rule, held) }))
    .sort((one, other) => one.days.length - other.days.length)
  // A rule that names far more days than there are meetings says nothing about them.
  if (!best || best.days.length > held.length * 1.5 + 1) return undefined
  const { startTime, endTime, nights } = sample
  return { ...best, startTime, endTime, nights }
}

const kindOf = ({ startTime, endTime, nights }: Pick<Pattern, 'startTime' | 'endTime' | 'nights'>): string =>
  `${startTime} ${endTime} ${nights}`

/** Rules that name all of the days at least, the plainest first. */
function candidates(days: Day[]): Rule[] {
  const gap = stepOf(days.map(dayNumber))
  const dates = new Set(days.map(dateOf))
  const weekdays = [...new Set(days.map(weekdayOf))].sort()
  const [date] = dates
  const [weekday] = weekdays
  const months = stepOf(days.map(monthNumber))
  const rules: Rule[] = []
  if (gap % WEEK !== 0) rules.push({ unit: 'day', step: gap })
  rules.push({ unit: 'week', step: stepOf(days.map(weekNumber)) || 1, weekdays })
  if (months === 0) return rules
  if (dates.size === 1 && date !== undefined) rules.push({ unit: 'monthDate', step: months, date })
  if (weekdays.length === 1 && weekday !== undefined) {
    const nths = new Set(days.map((day) => Math.ceil(dateOf(day) / WEEK)))
    const [nth = 1] = nths
    if (days.every(isLastOfItsKind)) rules.push({ unit: 'monthWeekday', step: months, nth: -1, weekday })
    else if (nths.size === 1) rules.push({ unit: 'monthWeekday', step: months, nth, weekday })
  }
  return rules
}

function daysOf(rule: Rule, held: Day[]): Day[] {
  const [first = '', last = ''] = [held[0], held.at(-1)]
  const all = Array.from({ length: daysBetween(first, last) + 1 }, (_, index) => addDays(first, index))
  return all.filter((day) => isNamed(rule, day, first))
}

function isNamed(rule: Rule, day: Day, first: Day): boolean {
  const isStep = (count: (day: Day) => number) => (count(day) - count(first)) % rule.step === 0
  if (rule.unit === 'day') return isStep(dayNumber)
  if (rule.unit === 'week') return rule.weekdays.includes(weekdayOf(day)) && isStep(weekNumber)
  if (rule.unit === 'monthDate') return dateOf(day) === rule.date && isStep(monthNumber)
  const isNth = rule.nth === -1 ? isLastOfItsKind(day) : Math.ceil(dateOf(day) / WEEK) === rule.nth
  return weekdayOf(day) === rule.weekday && isNth && isStep(monthNumber)
}

const dayNumber = (day: Day): number => daysBetween(MONDAY, day)
const weekNumber = (day: Day): number => Math.floor(dayNumber(day) / WEEK)
const monthNumber = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
const dateOf = (day: Day): number => Number(day.slice(8))
const weekdayOf = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay()
const isLastOfItsKind = (day: Day): boolean => addDays(day, WEEK).slice(0, 7) !== day.slice(0, 7)

/** The largest step that leads from the first number to each of the others; 0 where they are one. */
function stepOf(numbers: number[]): number {
  const divisor = (one: number, other: number): number => (other === 0 ? one : divisor(other, one % other))
  const [first = 0] = numbers
  return numbers.reduce((step, number) => divisor(step, number - first), 0)
}
