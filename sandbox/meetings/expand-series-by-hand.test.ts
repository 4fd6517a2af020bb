import fc from 'fast-check'
import { expect, it } from 'vitest'
import { expandSeries } from './expand-series'

// The same series once more, by counting days with plain dates; nothing here knows Temporal.

const ZONES = ['Asia/Shanghai', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'America/St_Johns', 'UTC']
const CAP = 50
const DAY = 86_400
const HOUR = 3600

/** What a clock on the wall shows, as if it were UTC. */
function wallOf(seconds: number, zone: string): number {
  const options = { timeZone: zone, hourCycle: 'h23', dateStyle: 'short', timeStyle: 'medium' } as const
  const [day = '', time = ''] = new Intl.DateTimeFormat('sv-SE', options).format(seconds * 1000).split(' ')
  return Date.parse(`${day}T${time}Z`) / 1000
}

/** When a clock shows that; only for times of the day when no clock is changed. */
function momentOf(wall: number, zone: string): number {
  const guess = wall - (wallOf(wall, zone) - wall)
  return guess - (wallOf(guess, zone) - wall)
}

function isOnDay(type: number, day: Date, first: Date): boolean {
  const days = (day.getTime() - first.getTime()) / (DAY * 1000)
  if (type === 1) return day.getUTCDay() >= 1 && day.getUTCDay() <= 5
  if (type === 2) return days % 7 === 0
  if (type === 3) return days % 14 === 0
  return type === 0 || day.getUTCDate() === first.getUTCDate()
}

function byHand(type: number, startsAt: number, zone: string, isOver: (found: number[], next: number) => boolean) {
  const wall = wallOf(startsAt, zone)
  const found: number[] = []
  for (let days = 0; ; days += 1) {
    const moment = momentOf(wall + days * DAY, zone)
    if (isOver(found, moment)) return found
    if (isOnDay(type, new Date((wall + days * DAY) * 1000), new Date(wall * 1000))) found.push(moment)
  }
}

const anyZone = fc.constantFrom(...ZONES)
const anyType = fc.integer({ min: 0, max: 4 })
/** A day of these years at 5:00 to 22:00 of the zone. */
const anyStart = fc
  .tuple(anyZone, fc.integer({ min: 20_000, max: 23_000 }), fc.integer({ min: 5 * HOUR, max: 22 * HOUR }))
  .map(([zone, day, clock]) => ({ zone, startsAt: momentOf(day * DAY + clock, zone) }))

const startsOf = (rule: Parameters<typeof expandSeries>[0], startsAt: number, zone: string) =>
  expandSeries(rule, { startsAt, endsAt: startsAt + HOUR }, zone, CAP).map((each) => each.startsAt)

it('a series by count is the days that one counts by hand, at one time of the wall clock', () => {
  fc.assert(
    fc.property(anyType, anyStart, fc.integer({ min: 1, max: 20 }), (type, { zone, startsAt }, count) => {
      const rule = { recurring_type: type, until_type: 1, until_count: count }
      expect(startsOf(rule, startsAt, zone)).toEqual(byHand(type, startsAt, zone, (found) => found.length === count))
    }),
    { numRuns: 60 },
  )
})

it('a series by date ends with the last of them that does not start after it', () => {
  fc.assert(
    fc.property(anyType, anyStart, fc.integer({ min: 3, max: 49 }), (type, { zone, startsAt }, days) => {
      const until_date = startsAt + days * DAY
      const rule = { recurring_type: type, until_type: 0, until_date }
      expect(startsOf(rule, startsAt, zone)).toEqual(byHand(type, startsAt, zone, (_found, next) => next > until_date))
    }),
    { numRuns: 60 },
  )
})
