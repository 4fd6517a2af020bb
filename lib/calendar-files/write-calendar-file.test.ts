import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { addDays, fromWallTime } from '@/lib/time'
import { readCalendarFile } from '@/test/read-calendar-file'
import { type CalendarMeeting, writeCalendarFile } from './write-calendar-file'

const now = new Date('2026-01-05T08:00:00Z')
const base: CalendarMeeting = {
  uid: 'm1@test',
  subject: 'Weekly',
  description: 'Hello',
  joinUrl: 'https://meeting.example/w/abc?a=1,2;b',
  timeZone: 'Asia/Shanghai',
  isCancelled: false,
  times: { startsAt: '2026-03-12T06:00:00Z', endsAt: '2026-03-12T07:30:00Z' },
}

const iso = (moment: Date): string => moment.toISOString()
const spans = (read: readonly { startsAt: string; endsAt: string }[]) =>
  read.map(({ startsAt, endsAt }) => `${iso(new Date(startsAt))} ${iso(new Date(endsAt))}`).sort()

const zones = [
  'Asia/Shanghai',
  'America/New_York',
  'Europe/London',
  'Australia/Lord_Howe',
  'America/St_Johns',
  'Africa/Casablanca',
  'UTC',
]
/** Days around which the clocks of these zones change, and one where none does. */
const edges = [
  '2026-03-08',
  '2026-03-29',
  '2026-04-05',
  '2026-10-04',
  '2026-10-25',
  '2026-11-01',
  '2026-02-15',
  '2026-07-01',
]

describe('a calendar file', () => {
  it('is read back at the very moments of the meeting, in seven zones and at both changes of the clocks', {
    timeout: 60_000,
  }, () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.constantFrom(...edges),
        fc.integer({ min: -24 * 60, max: 48 * 60 }),
        fc.integer({ min: 1, max: 36 * 60 }),
        (timeZone, day, from, length) => {
          const start = new Date(Date.parse(`${day}T00:00:00Z`) + from * 60_000)
          const times = { startsAt: iso(start), endsAt: iso(new Date(start.getTime() + length * 60_000)) }
          const file = writeCalendarFile({ ...base, timeZone, times }, now)
          expect(spans(readCalendarFile(file))).toEqual(spans([times]))
        },
      ),
      { numRuns: 150 },
    )
  })

  it('of a series gives exactly its meetings, however some were moved or cancelled', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.constantFrom(...edges),
        fc.constantFrom(1, 2, 7, 14, 3),
        fc.integer({ min: 0, max: 23 }),
        fc.integer({ min: 2, max: 20 }),
        fc.uniqueArray(fc.integer({ min: 0, max: 19 }), { maxLength: 4 }),
        fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 19 }), fc.integer({ min: -3000, max: 3000 })), {
          maxLength: 3,
          selector: ([index]) => index,
        }),
        (timeZone, day, step, hour, count, cancelledAt, movedBy) => {
          const moves = new Map(movedBy)
          const all = Array.from({ length: count }, (_, index) => {
            const first = addDays(day, -10 + index * step)
            const slot = fromWallTime({ day: first, time: `${String(hour).padStart(2, '0')}:30` }, timeZone)
            const start = new Date(slot.getTime() + (moves.get(index) ?? 0) * 60_000)
            return { id: String(index), startsAt: iso(start), endsAt: iso(new Date(start.getTime() + 3_600_000)) }
          })
          const occurrences = all.filter((_, index) => !cancelledAt.includes(index))
          const cancelled = all.filter((_, index) => cancelledAt.includes(index))
          const [times = base.times] = all
          const file = writeCalendarFile({ ...base, timeZone, times, occurrences, cancelled }, now)
          expect(spans(readCalendarFile(file))).toEqual(spans(occurrences))
        },
      ),
      { numRuns: 150 },
    )
  })

  it('keeps the clock of a weekly series over the changes of the clocks, as one event with one rule', () => {
    const occurrences = ['2026-03-01', '2026-03-08', '2026-03-15', '2026-03-22'].map((day) => ({
      startsAt: iso(fromWallTime({ day, time: '09:00' }, 'America/New_York')),
      endsAt: iso(fromWallTime({ day, time: '10:00' }, 'America/New_York')),
    }))
    const [times = base.times] = occurrences
    const file = writeCalendarFile({ ...base, timeZone: 'America/New_York', times, occurrences }, now)
    expect(file).toContain('RRULE:FREQ=WEEKLY;BYDAY=SU;WKST=MO;COUNT=4\r\n')
    expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(1)
    expect(readCalendarFile(file).map(({ wall }) => wall)).toEqual([
      '2026-03-01T09:00',
      '2026-03-08T09:00',
      '2026-03-15T09:00',
      '2026-03-22T09:00',
    ])
  })

  it.each([
    ['Europe/London', ['RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU', 'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU']],
    ['America/New_York', ['RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU', 'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU']],
    ['Asia/Shanghai', []],
  ])('carries the rules of %s as the zone has them', (timeZone, rules) => {
    const file = writeCalendarFile({ ...base, timeZone }, now)
    expect(file.match(/RRULE:[^\r]+/g) ?? []).toEqual(rules)
    expect(file).toContain(`TZID:${timeZone}\r\n`)
  })

  it.each([
    ['commas, semicolons; and \\ signs', 'commas, semicolons; and \\ signs'],
    ['two\nlines\r\nand three', 'two\nlines\nand three'],
    ['🎉 Launch 👩‍👩‍👧‍👦 day', '🎉 Launch 👩‍👩‍👧‍👦 day'],
    ['会'.repeat(256), '会'.repeat(256)],
    ['x'.repeat(74) + '🎉'.repeat(91), 'x'.repeat(74) + '🎉'.repeat(91)],
    ['END:VEVENT\r\nEND:VCALENDAR\u0000\u0007', 'END:VEVENT\nEND:VCALENDAR'],
    ['half a pair \ud83c', 'half a pair \ufffd'],
  ])('says the subject %j as it is, on lines of at most 75 octets', (subject, read) => {
    const file = writeCalendarFile({ ...base, subject, description: subject }, now)
    const lines = file.split('\r\n')
    for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(file).not.toMatch(/[^\r]\n|\r[^\n]/)
    const [event] = new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent')
    expect(event?.getFirstPropertyValue('summary')).toBe(read)
    expect(event?.getFirstPropertyValue('description')).toBe(read)
    expect(event?.getFirstPropertyValue('url')).toBe(base.joinUrl)
    expect(event?.getFirstPropertyValue('location')).toBe(base.joinUrl)
  })

  it('that is fetched later replaces the one before, and a cancelled meeting says so', () => {
    const sequence = (at: Date, meeting = base) => Number(/SEQUENCE:(\d+)/.exec(writeCalendarFile(meeting, at))?.[1])
    expect(sequence(new Date(now.getTime() + 60_000))).toBeGreaterThan(sequence(now))
    expect(writeCalendarFile({ ...base, isCancelled: true }, now)).toContain('STATUS:CANCELLED\r\n')
  })
})
