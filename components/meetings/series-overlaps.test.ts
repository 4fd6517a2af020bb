import { describe, expect, test } from 'vitest'
import type { CalendarEntry } from '@/lib/calendar/schema'
import type { ScheduleMeeting } from '@/lib/meetings/schema'
import { addDays, dayOf } from '@/lib/time'
import { coveringWindows } from './covering-windows'
import { overlapsOfEach } from './overlaps'
import { takenTimes } from './taken-times'

const zone = 'America/New_York'
const series = (more: Partial<ScheduleMeeting> = {}): ScheduleMeeting => ({
  subject: 'Weekly',
  startsAt: '2027-03-01T15:00:00Z',
  endsAt: '2027-03-01T16:00:00Z',
  timeZone: zone,
  recurrence: { frequency: 'weekly', until: { count: 200 } },
  ...more,
})
const entry = (id: string, startsAt: string, endsAt: string, more: Partial<CalendarEntry> = {}): CalendarEntry => ({
  ...{ id, code: '351322626', subject: id, type: 'scheduled', status: 'upcoming', role: 'creator' },
  ...{ startsAt, endsAt },
  ...more,
})

describe('the times that a series takes', () => {
  test('are all its dates, at the hour of its clock, but those that are left out or over', () => {
    const all = takenTimes(series())
    expect(all).toHaveLength(200)
    // Clocks in New York changed on the 14th of March.
    expect(all.slice(1, 3).map(({ startsAt }) => startsAt)).toEqual(['2027-03-08T15:00:00Z', '2027-03-15T14:00:00Z'])
    const left = takenTimes(series({ skip: ['2027-03-08'] }), 190)
    expect(left).toHaveLength(9)
    expect(left.map(({ startsAt }) => dayOf(startsAt, zone))).not.toContain('2027-03-08')
  })

  test('are those of one meeting where it does not repeat, and none where it has no length', () => {
    const one = { startsAt: '2027-03-01T15:00:00Z', endsAt: '2027-03-01T16:00:00Z' }
    expect(takenTimes(series({ recurrence: undefined }))).toEqual([one])
    expect(takenTimes(series({ endsAt: one.startsAt }))).toEqual([])
    const custom = { unit: 'day' as const, step: 0, days: [] }
    expect(takenTimes(series({ recurrence: { frequency: 'custom', custom, until: { count: 3 } } }))).toEqual([one])
  })
})

describe('the windows of the calendar that are asked for', () => {
  test.each([
    ['daily', 200, 3],
    ['weekly', 200, 16],
    ['monthly', 50, 17],
  ] as const)('cover every date of a %s series of %i', (frequency, count, most) => {
    const spans = takenTimes(series({ recurrence: { frequency, until: { count } } }))
    const windows = coveringWindows(spans)
    expect(windows.length).toBeLessThanOrEqual(most)
    for (const { days } of windows) expect(days).toBeLessThanOrEqual(100)
    const uncovered = spans.filter(
      ({ startsAt, endsAt }) =>
        !windows.some(({ from, days }) => from <= startsAt.slice(0, 10) && endsAt.slice(0, 10) < addDays(from, days)),
    )
    expect(uncovered).toEqual([])
  })

  test('stay the same for another time of the same months, and are none for nothing', () => {
    const later = series({ startsAt: '2027-03-15T11:00:00Z', endsAt: '2027-03-15T12:00:00Z', recurrence: undefined })
    expect(coveringWindows(takenTimes(later))).toEqual(coveringWindows(takenTimes({ ...later, ...timesOf(series()) })))
    expect(coveringWindows([])).toEqual([])
  })

  test('end also for a meeting that is longer than one', () => {
    expect(coveringWindows([{ startsAt: '2027-01-01T00:00:00Z', endsAt: '2027-09-01T00:00:00Z' }])).toHaveLength(1)
  })
})

const timesOf = ({ startsAt, endsAt }: ScheduleMeeting) => ({ startsAt, endsAt })

describe('the overlaps of a series', () => {
  const spans = takenTimes(series())
  const told = (meetings: CalendarEntry[], itself?: Parameters<typeof overlapsOfEach>[2]) =>
    overlapsOfEach(spans, meetings, itself).flatMap((overlaps, index) =>
      overlaps.map(({ meeting, minutes }) => [index, meeting.id, minutes]),
    )

  test('are told date by date up to the last of two hundred, the longest first; touching is none', () => {
    const [second, last] = [spans[1], spans[199]]
    if (!second || !last) throw new Error('a series of two hundred')
    const meetings = [
      entry('before', '2027-03-08T14:00:00Z', '2027-03-08T15:00:00Z'),
      entry('after', '2027-03-08T16:00:00Z', '2027-03-08T17:00:00Z'),
      entry('tail', '2027-03-08T15:50:00Z', '2027-03-08T17:00:00Z'),
      entry('half', '2027-03-08T15:30:00Z', '2027-03-08T16:30:00Z'),
      entry('far', last.startsAt, last.endsAt),
      entry('cancelled', second.startsAt, second.endsAt, { status: 'cancelled' }),
    ]
    expect(told(meetings)).toEqual([
      [1, 'half', 30],
      [1, 'tail', 10],
      [199, 'far', 60],
    ])
  })

  test('do not count the series itself, and of one date that is moved only that date', () => {
    const own = spans
      .slice(0, 3)
      .map((span, index) =>
        entry('own', span.startsAt, span.endsAt, { subMeetingId: String(index), series: { total: 200 } }),
      )
    expect(told(own, { id: 'own' })).toEqual([])
    expect(told(own, { id: 'own', occurrence: '1' })).toEqual([
      [0, 'own', 60],
      [2, 'own', 60],
    ])
    expect(told(own, { id: 'other' })).toHaveLength(3)
  })
})
