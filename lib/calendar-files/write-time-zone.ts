import { Temporal } from 'temporal-polyfill'
import { offsetMinutes } from '@/lib/time'
import { contentLine } from './content-line'

/** The moment from which a zone's clock has another offset, read on the clock before it. */
interface Change {
  at: Temporal.PlainDateTime
  from: number
  to: number
}

interface Observance extends Change {
  rule?: string
}

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

/**
 * The rules of a zone as this runtime knows them, from the year before the first moment to the year after the last. A change that comes
 * each year at the same place is written as a rule, which Outlook needs; others one by one.
 */
export function writeTimeZone(timeZone: string, first: Date, last: Date): string {
  const [from, to] = [first.getUTCFullYear() - 1, last.getUTCFullYear() + 1]
  const changes = changesIn(timeZone, from, to)
  const standard = Math.min(...changes.flatMap((change) => [change.from, change.to]))
  const offset = offsetMinutes(first, timeZone)
  const fixed = { at: Temporal.PlainDateTime.from('1970-01-01T00:00:00'), from: offset, to: offset }
  const observances = changes.length === 0 ? [fixed] : yearly(changes, to - from + 1)
  return [
    contentLine('BEGIN', 'VTIMEZONE'),
    contentLine('TZID', timeZone),
    ...observances.map((observance) => writeObservance(observance, changes.length > 0 && observance.to > standard)),
    contentLine('END', 'VTIMEZONE'),
  ].join('')
}

function changesIn(timeZone: string, from: number, to: number): Change[] {
  const changes: Change[] = []
  let at: Temporal.ZonedDateTime | null = Temporal.PlainDate.from({ year: from, month: 1, day: 1 }).toZonedDateTime(
    timeZone,
  )
  for (;;) {
    const next: Temporal.ZonedDateTime | null = at.getTimeZoneTransition('next')
    if (!next || next.year > to) return changes
    const before = offsetMinutes(new Date(next.epochMilliseconds - 1000), timeZone)
    const clock = next.toPlainDateTime().subtract({ minutes: next.offsetNanoseconds / 60e9 - before })
    if (before !== next.offsetNanoseconds / 60e9)
      changes.push({ at: clock, from: before, to: next.offsetNanoseconds / 60e9 })
    at = next
  }
}

/** Each kind of change as one rule, if all of them follow one in each of the years. */
function yearly(changes: Change[], years: number): Observance[] {
  const kinds = [...new Set(changes.map(kindOf))].map((kind) => changes.filter((change) => kindOf(change) === kind))
  const rules = kinds.map((kind) => (kind.length === years ? ruleOf(kind) : undefined))
  if (rules.includes(undefined)) return changes
  return kinds.flatMap(([first], index) => (first ? [{ ...first, rule: rules[index] }] : []))
}

const kindOf = ({ from, to }: Change): string => `${from} ${to}`
const nthOf = ({ at }: Change): number => Math.ceil(at.day / 7)
const isLast = ({ at }: Change): boolean => at.day + 7 > at.daysInMonth

function ruleOf(changes: Change[]): string | undefined {
  const [first] = changes
  const isSame = (read: (change: Change) => unknown) => new Set(changes.map(read)).size === 1
  if (!first || !isSame(({ at }) => `${at.month} ${at.dayOfWeek} ${at.toPlainTime().toString()}`)) return undefined
  const weekday = weekdays[first.at.dayOfWeek - 1]
  const place = changes.every(isLast) ? -1 : isSame(nthOf) ? nthOf(first) : undefined
  return place === undefined ? undefined : `FREQ=YEARLY;BYMONTH=${first.at.month};BYDAY=${place}${weekday}`
}

function writeObservance({ at, from, to, rule }: Observance, isDaylight: boolean): string {
  const component = isDaylight ? 'DAYLIGHT' : 'STANDARD'
  return [
    contentLine('BEGIN', component),
    contentLine('DTSTART', at.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '')),
    contentLine('TZOFFSETFROM', offsetText(from)),
    contentLine('TZOFFSETTO', offsetText(to)),
    ...(rule ? [contentLine('RRULE', rule)] : []),
    contentLine('END', component),
  ].join('')
}

function offsetText(minutes: number): string {
  const two = (number: number) => String(number).padStart(2, '0')
  const size = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${two(size % 60)}`
}
