import { describe, expect, test } from 'vitest'
import type { CalendarEntry } from '@/lib/calendar/schema'
import { findOverlaps } from '../meetings/overlaps'
import { readAddress, writeAddress } from './address'
import { findClockChanges } from './clock-changes'
import { firstWeekday } from './first-weekday'
import { narrowEntries } from './narrow-entries'
import { rangeTitle } from './range-title'
import { askedDays, shownDays, stepDate } from './shown-days'
import { whyFixed } from './why-fixed'

const entry = (more: Partial<CalendarEntry> = {}): CalendarEntry => ({
  id: '1',
  code: '351322626',
  subject: 'Weekly',
  type: 'scheduled',
  status: 'upcoming',
  startsAt: '2026-03-12T02:00:00Z',
  endsAt: '2026-03-12T03:00:00Z',
  role: 'creator',
  ...more,
})

describe('the address of a calendar', () => {
  test.each([
    ['', {}],
    ['view=week&date=2026-03-12&zone=Europe%2FLondon', { view: 'week', date: '2026-03-12', zone: 'Europe/London' }],
    ['role=host&kind=series&cancelled=1', { role: 'host', kind: 'series', cancelled: true }],
  ])('is read and written: "%s"', (query, address) => {
    expect(readAddress(new URLSearchParams(query))).toEqual(address)
    expect(new URLSearchParams(writeAddress(address as object))).toEqual(new URLSearchParams(query))
  })

  test('leaves out what does not read', () => {
    expect(readAddress(new URLSearchParams('view=year&date=2026-02-30&zone=Mars&role=boss&cancelled=yes'))).toEqual({})
  })
})

test.each([
  ['zh-CN', ['zh-CN'], 1],
  ['zh-CN', ['en-US'], 1],
  ['zh-CN', ['zh-TW', 'zh'], 0],
  ['en', ['en-US'], 0],
  ['en', ['en-GB', 'en'], 1],
  ['en', ['en'], 0],
  ['en', ['en-not-a-tag!'], 0],
] as const)('weeks in %s for a browser that speaks %j begin with weekday %i', (locale, languages, weekday) => {
  expect(firstWeekday(locale, languages)).toBe(weekday)
})

describe('the days that are shown', () => {
  test.each([
    ['month', 0, '2026-03-01', '2026-04-04', 35],
    ['month', 1, '2026-02-23', '2026-04-05', 42],
    ['week', 1, '2026-03-09', '2026-03-15', 7],
    ['week', 0, '2026-03-08', '2026-03-14', 7],
    ['day', 1, '2026-03-12', '2026-03-12', 1],
    ['agenda', 1, '2026-03-12', '2026-04-08', 28],
  ] as const)('by %s with weeks from %i', (view, weekday, first, last, count) => {
    const days = shownDays(view, '2026-03-12', weekday)
    expect([days[0], days.at(-1), days.length]).toEqual([first, last, count])
  })

  test('lie within what is asked for, in every view and on every day of a year', () => {
    for (const view of ['month', 'week', 'day', 'agenda'] as const) {
      for (let date = '2026-01-01'; date < '2027-01-01'; date = stepDate('day', date, 1)) {
        const asked = askedDays(view, date, 1)
        const days = shownDays(view, date, 1)
        expect(days[0] && days[0] >= asked.from).toBe(true)
        expect(stepDate('day', asked.from, asked.days - 1) >= (days.at(-1) ?? '')).toBe(true)
      }
    }
  })

  test.each([
    ['month', '2026-01-31', 1, '2026-02-28'],
    ['week', '2026-03-12', -1, '2026-03-05'],
    ['day', '2026-03-12', 1, '2026-03-13'],
    ['agenda', '2026-03-12', 1, '2026-04-09'],
  ] as const)('go on by %s', (view, date, steps, expected) => expect(stepDate(view, date, steps)).toBe(expected))
})

test.each([
  [{}, undefined],
  [{ series: { total: 3 }, subMeetingId: '7' }, undefined],
  [{ series: { total: 3 } }, 'unknownOccurrence'],
  [{ role: 'invitee' }, 'notCreator'],
  [{ role: 'host' }, 'notCreator'],
  [{ status: 'running' }, 'running'],
  [{ status: 'ended' }, 'over'],
  [{ status: 'passed' }, 'over'],
  [{ status: 'cancelled', role: 'invitee' }, 'cancelled'],
] as [Partial<CalendarEntry>, string | undefined][])('of %j says why it cannot be moved: %s', (more, reason) => {
  expect(whyFixed(entry(more))).toBe(reason)
})

test.each([
  ['2026-03-09', '2026-03-15', '2026年3月9日 – 15日', 'Mar 9 – 15, 2026'],
  ['2026-03-30', '2026-04-05', '2026年3月30日 – 4月5日', 'Mar 30 – Apr 5, 2026'],
  ['2026-12-28', '2027-01-03', '2026年12月28日 – 2027年1月3日', 'Dec 28, 2026 – Jan 3, 2027'],
])('days from %s to %s are titled without saying anything twice', (first, last, chinese, english) => {
  expect([rangeTitle(first, last, 'zh-CN'), rangeTitle(first, last, 'en')]).toEqual([chinese, english])
})

test('filters leave what they name', () => {
  const all = [
    entry({ id: '1' }),
    entry({ id: '2', role: 'invitee', series: { total: 3 } }),
    entry({ id: '3', status: 'cancelled' }),
    entry({ id: '4', role: 'participant' }),
  ]
  const ids = (address: Parameters<typeof narrowEntries>[1]) => narrowEntries(all, address).map(({ id }) => id)
  expect(ids({})).toEqual(['1', '2', '4'])
  expect(ids({ cancelled: true })).toEqual(['1', '2', '3', '4'])
  expect(ids({ role: 'invitee' })).toEqual(['2'])
  expect(ids({ kind: 'single' })).toEqual(['1', '4'])
  expect(ids({ kind: 'series', role: 'creator' })).toEqual([])
})

test('overlaps are told by their minutes, the longest first; touching is none', () => {
  const at = (id: string, from: string, to: string) =>
    entry({ id, startsAt: `2026-03-12T${from}:00Z`, endsAt: `2026-03-12T${to}:00Z` })
  const others = [
    at('a', '01:00', '02:00'),
    at('b', '02:45', '04:00'),
    at('c', '03:00', '04:00'),
    at('d', '01:00', '02:30'),
  ]
  const cancelled = { ...at('e', '02:00', '03:00'), status: 'cancelled' as const }
  expect(findOverlaps(entry(), [...others, cancelled]).map(({ meeting, minutes }) => [meeting.id, minutes])).toEqual([
    ['d', 30],
    ['b', 15],
  ])
})

test('changes of the clocks within the shown days are found, and only they', () => {
  const march = shownDays('week', '2026-03-29', 1)
  expect(findClockChanges(march, ['Europe/London', 'Asia/Shanghai', 'Europe/London'])).toEqual([
    { zone: 'Europe/London', day: '2026-03-29', minutes: 60 },
  ])
  expect(findClockChanges(shownDays('week', '2026-03-12', 1), ['Europe/London'])).toEqual([])
  expect(findClockChanges(shownDays('month', '2026-10-12', 1), ['America/New_York', 'Europe/London'])).toEqual([
    { zone: 'America/New_York', day: '2026-11-01', minutes: -60 },
    { zone: 'Europe/London', day: '2026-10-25', minutes: -60 },
  ])
})
