import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { layOutDay } from './lay-out-day'
import { onTheClock } from './on-the-clock'
import { shiftTimes, timesOn } from './shift-times'

const zones = [
  'Asia/Shanghai',
  'America/New_York',
  'Europe/London',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'America/Santiago',
]
/** Around both changes of the clocks of each zone in 2026, and a day without one. */
const edges = [
  '2026-03-08',
  '2026-03-29',
  '2026-04-05',
  '2026-09-06',
  '2026-10-04',
  '2026-10-25',
  '2026-11-01',
  '2026-06-15',
]
const DAY_MS = 86_400_000

const start = fc
  .tuple(fc.constantFrom(...edges), fc.integer({ min: -DAY_MS / 60_000, max: (2 * DAY_MS) / 60_000 }))
  .map(([day, minutes]) => new Date(Date.parse(`${day}T00:00:00Z`) + minutes * 60_000))
const length = fc.integer({ min: 1, max: 2_000 })
const toInstant = (moment: number) => `${new Date(moment).toISOString().slice(0, 19)}Z`
const wall = (instant: string, zone: string) => {
  const at = Temporal.Instant.from(instant).toZonedDateTimeISO(zone)
  return { day: at.toPlainDate().toString(), minute: at.hour * 60 + at.minute }
}

describe.each(zones)('in %s', (zone) => {
  test('an entry stands on the day and minute that Temporal gives', () => {
    fc.assert(
      fc.property(start, length, (from, minutes) => {
        const item = { startsAt: toInstant(from.getTime()), endsAt: toInstant(from.getTime() + minutes * 60_000) }
        const placed = onTheClock(item, zone)
        const [begins, ends] = [wall(item.startsAt, zone), wall(item.endsAt, zone)]
        expect([placed.startDay, placed.startMinute]).toEqual([begins.day, begins.minute])
        const [block] = layOutDay([placed], begins.day)
        expect(block?.isContinued).toBe(false)
        expect(block?.goesOn).toBe(ends.day > begins.day && !(ends.minute === 0 && placed.endDay === begins.day))
        if (placed.endMinute !== 1440) expect([placed.endDay, placed.endMinute]).toEqual([ends.day, ends.minute])
      }),
    )
  })

  test('a shift moves the wall clock as Temporal does, and keeps the length that passes', () => {
    fc.assert(
      fc.property(
        start,
        length,
        fc.integer({ min: -9, max: 9 }),
        fc.integer({ min: -96, max: 96 }),
        (from, minutes, days, quarters) => {
          const item = { startsAt: toInstant(from.getTime()), endsAt: toInstant(from.getTime() + minutes * 60_000) }
          const moved = shiftTimes(item, { days, minutes: quarters * 15, length: 0 }, zone)
          const before = Temporal.Instant.from(item.startsAt).toZonedDateTimeISO(zone).toPlainDateTime()
          const expected =
            days === 0 && quarters === 0
              ? Temporal.Instant.from(item.startsAt)
              : before
                  .add({ days })
                  .add({ minutes: quarters * 15 })
                  .toZonedDateTime(zone)
                  .toInstant()
          expect(Date.parse(moved.startsAt)).toBe(expected.epochMilliseconds)
          expect(Date.parse(moved.endsAt) - Date.parse(moved.startsAt)).toBe(minutes * 60_000)
        },
      ),
    )
  })

  test('what is drawn on a day begins and ends where Temporal says', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...edges),
        fc.integer({ min: 0, max: 95 }),
        fc.integer({ min: 1, max: 20 }),
        (day, quarter, quarters) => {
          const [from, to] = [quarter * 15, Math.min((quarter + quarters) * 15, 1440)]
          const at = (minute: number) =>
            Temporal.PlainDate.from(day).toPlainDateTime().add({ minutes: minute }).toZonedDateTime(zone)
              .epochMilliseconds
          const drawn = timesOn(day, from, to, zone)
          // Begun in the hour that clocks skip, it would be over when it begins: then it keeps its length.
          const end = at(to) > at(from) ? at(to) : at(from) + (to - from) * 60_000
          expect([Date.parse(drawn.startsAt), Date.parse(drawn.endsAt)]).toEqual([at(from), end])
        },
      ),
    )
  })
})

test.each([
  ['lengthens', 30, '2026-03-12T03:30:00Z'],
  ['shortens', -30, '2026-03-12T02:30:00Z'],
  ['never falls below a quarter of an hour', -300, '2026-03-12T02:15:00Z'],
])('a drag of the edge %s', (_, minutes, endsAt) => {
  const item = { startsAt: '2026-03-12T02:00:00Z', endsAt: '2026-03-12T03:00:00Z' }
  expect(shiftTimes(item, { days: 0, minutes: 0, length: minutes }, 'Asia/Shanghai')).toEqual({ ...item, endsAt })
})
