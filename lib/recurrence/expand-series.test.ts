import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day, daysBetween, fromWallTime } from '@/lib/time'
import { expandSeries, includesStart } from './expand-series'
import type { Recurrence } from './schema'

const zones = [
  'Asia/Shanghai',
  'America/New_York',
  'Europe/Berlin',
  'Australia/Lord_Howe',
  'America/St_Johns',
  'Pacific/Auckland',
]

const clocks = new Map(
  zones.map((timeZone) => [
    timeZone,
    new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }),
  ]),
)

/** What a zone's clock shows, by the runtime alone. */
function clock(instant: string, timeZone: string): { day: Day; time: string } {
  const shown = clocks.get(timeZone)?.format(new Date(instant)) ?? ''
  return { day: shown.slice(0, 10), time: shown.slice(11, 16) }
}

const weekday = (day: Day): number => new Date(`${day}T12:00:00Z`).getUTCDay()
const monthsBetween = (first: Day, day: Day): number =>
  (Number(day.slice(0, 4)) - Number(first.slice(0, 4))) * 12 + Number(day.slice(5, 7)) - Number(first.slice(5, 7))

/** Whether a rule has a day, said of the day alone, without counting from one to the next. */
function hasDay({ frequency, custom }: Recurrence, first: Day, day: Day): boolean {
  const apart = daysBetween(first, day)
  const months = monthsBetween(first, day)
  const date = Number(day.slice(8))
  if (!custom) {
    const plain = {
      daily: true,
      weekdays: weekday(day) !== 0 && weekday(day) !== 6,
      weekly: apart % 7 === 0,
      biweekly: apart % 14 === 0,
      monthly: date === Number(first.slice(8)),
      custom: false,
    }
    return plain[frequency]
  }
  const { unit, step, days } = custom
  if (unit === 'day') return apart % step === 0
  if (unit === 'week') return Math.floor((apart + weekday(first)) / 7) % step === 0 && days.includes(weekday(day))
  if (months % step !== 0) return false
  if (unit === 'monthByDate') return days.includes(date)
  return weekday(day) === weekday(first) && days.includes(Math.ceil(date / 7))
}

const days = (min: number, max: number) => fc.uniqueArray(fc.integer({ min, max }), { minLength: 1, maxLength: 5 })
const step = fc.integer({ min: 1, max: 4 })
const custom: fc.Arbitrary<NonNullable<Recurrence['custom']>> = fc.oneof(
  fc.record({ unit: fc.constant('day' as const), step, days: fc.constant<number[]>([]) }),
  fc.record({ unit: fc.constant('week' as const), step, days: days(0, 6) }),
  fc.record({ unit: fc.constant('monthByWeek' as const), step, days: days(1, 5) }),
  fc.record({ unit: fc.constant('monthByDate' as const), step, days: days(1, 31) }),
)
const frequency = fc.constantFrom('daily', 'weekdays', 'weekly', 'biweekly', 'monthly')
const until = fc.record({ count: fc.integer({ min: 1, max: 50 }) })
type Counted = Recurrence & { until: { count: number } }
const rule: fc.Arbitrary<Counted> = fc.oneof(
  fc.record({ frequency, until }),
  fc.record({ frequency: fc.constant('custom' as const), custom, until }),
)
/** Days before each zone's changes of the clocks in spring and autumn, so that short series go over both edges. */
const firstDay = fc
  .tuple(
    fc.constantFrom('2027-03-10', '2027-03-25', '2027-04-01', '2027-09-22', '2027-10-28'),
    fc.integer({ min: 0, max: 12 }),
  )
  .map(([day, later]) => addDays(day, later))
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '15', '30', '59'))
  .map(([hour, minutes]) => `${String(hour).padStart(2, '0')}:${minutes}`)

describe('a series', () => {
  it('is never on a wrong day and never at a wrong hour, in six zones and over both changes of the clocks', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), firstDay, time, rule, (timeZone, day, at, recurrence) => {
        const start = fromWallTime({ day, time: at }, timeZone)
        const startsAt = start.toISOString()
        const endsAt = new Date(start.getTime() + 5_400_000).toISOString()
        const first = clock(startsAt, timeZone)
        const found = expandSeries({ startsAt, endsAt, timeZone, recurrence })

        let expected = first.day
        for (const occurrence of found) {
          while (!hasDay(recurrence, first.day, expected)) expected = addDays(expected, 1)
          const shown = clock(occurrence.startsAt, timeZone)
          expect(shown.day).toBe(expected)
          if (shown.time !== first.time) {
            // Only where this day's clock does not show the time at all, and then the clock has jumped over it.
            const instants = [-90, -60, -30, 0, 30, 60, 90].map((minutes) =>
              new Date(Date.parse(occurrence.startsAt) + minutes * 60_000).toISOString(),
            )
            expect(instants.map((instant) => clock(instant, timeZone).time)).not.toContain(first.time)
            expect(shown.time > first.time).toBe(true)
          }
          expect(Date.parse(occurrence.endsAt) - Date.parse(occurrence.startsAt)).toBe(5_400_000)
          expected = addDays(expected, 1)
        }
        if (includesStart({ startsAt, timeZone, recurrence })) expect(found).toHaveLength(recurrence.until.count)
      }),
      { numRuns: 300 },
    )
  }, 30_000)

  it('ends with the last occurrence on its last day, by the calendar of its zone', () => {
    const series = {
      startsAt: '2027-03-01T23:30:00Z',
      endsAt: '2027-03-02T00:30:00Z',
      timeZone: 'Asia/Shanghai',
      recurrence: { frequency: 'daily' as const, until: { date: '2027-03-04' } },
    }
    expect(expandSeries(series).map(({ startsAt }) => startsAt)).toEqual([
      '2027-03-01T23:30:00Z',
      '2027-03-02T23:30:00Z',
      '2027-03-03T23:30:00Z',
    ])
  })

  it('leaves out months without a 31st', () => {
    const series = {
      startsAt: '2027-01-31T06:00:00Z',
      endsAt: '2027-01-31T07:00:00Z',
      timeZone: 'Asia/Shanghai',
      recurrence: { frequency: 'monthly' as const, until: { count: 4 } },
    }
    expect(expandSeries(series).map(({ startsAt }) => startsAt.slice(0, 10))).toEqual([
      '2027-01-31',
      '2027-03-31',
      '2027-05-31',
      '2027-07-31',
    ])
  })

  it('moves a time that the clocks jump over to later, and takes the first of a time that comes twice', () => {
    const newYork = { timeZone: 'America/New_York', recurrence: { frequency: 'daily' as const, until: { count: 2 } } }
    const spring = { startsAt: '2027-03-13T07:30:00Z', endsAt: '2027-03-13T08:00:00Z', ...newYork }
    expect(expandSeries(spring)[1]?.startsAt).toBe('2027-03-14T07:30:00Z')
    const autumn = { startsAt: '2027-11-06T05:30:00Z', endsAt: '2027-11-06T06:00:00Z', ...newYork }
    expect(expandSeries(autumn)[1]?.startsAt).toBe('2027-11-07T05:30:00Z')
  })

  it('of a rule that hits no day has no occurrences', () => {
    const never = { unit: 'monthByDate' as const, step: 12, days: [31] }
    const series = {
      startsAt: '2027-02-10T06:00:00Z',
      endsAt: '2027-02-10T07:00:00Z',
      timeZone: 'Asia/Shanghai',
      recurrence: { frequency: 'custom' as const, custom: never, until: { count: 4 } },
    }
    expect(expandSeries(series)).toEqual([])
  })
})
