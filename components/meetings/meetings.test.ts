import { describe, expect, test } from 'vitest'
import type { MeetingList, MeetingSummary } from '@/lib/meetings/schema'
import { joinPages } from './join-pages'
import { findOverlaps } from './overlaps'
import { shownStatus } from './shown-status'

const meeting = (given: Partial<MeetingSummary>): MeetingSummary => ({
  id: '1',
  code: '123456789',
  subject: 'Review',
  type: 'scheduled',
  status: 'upcoming',
  startsAt: '2026-03-12T06:00:00Z',
  endsAt: '2026-03-12T07:00:00Z',
  ...given,
})
const page = (...items: MeetingSummary[]): MeetingList => ({ items, nextCursor: null, incomplete: false })

describe('rows of several pages', () => {
  test('a meeting that two pages repeat stands there once, as the first of them has it', () => {
    const rows = joinPages([page(meeting({ status: 'running' })), page(meeting({ status: 'upcoming' }))])
    expect(rows.map(({ status }) => status)).toEqual(['running'])
  })

  test('two occurrences of a series are two rows, by start', () => {
    const later = meeting({ startsAt: '2026-03-19T06:00:00Z' })
    expect(joinPages([page(later, meeting({}))])).toEqual([meeting({}), later])
  })
})

describe('status', () => {
  test.each([
    ['2026-03-12T05:44:59Z', 'upcoming'],
    ['2026-03-12T05:45:00Z', 'soon'],
    ['2026-03-12T05:59:59Z', 'soon'],
    ['2026-03-12T06:00:00Z', 'waiting'],
  ])('at %s a meeting of 06:00 is %s', (now, status) => {
    expect(shownStatus(meeting({}), new Date(now))).toBe(status)
  })

  test('what Tencent says otherwise stays', () => {
    expect(shownStatus(meeting({ status: 'running' }), new Date('2026-03-12T05:50:00Z'))).toBe('running')
  })
})

describe('overlaps', () => {
  const span = { startsAt: '2026-03-12T06:30:00Z', endsAt: '2026-03-12T07:30:00Z' }

  test('shared minutes are told, the longest first', () => {
    const short = meeting({ id: '2', startsAt: '2026-03-12T07:20:00Z', endsAt: '2026-03-12T08:00:00Z' })
    const found = findOverlaps(span, [short, meeting({})])
    expect(found.map(({ meeting: { id }, minutes }) => [id, minutes])).toEqual([
      ['1', 30],
      ['2', 10],
    ])
  })

  test('touching is no overlap, and a cancelled meeting takes no time', () => {
    const touching = meeting({ startsAt: '2026-03-12T07:30:00Z', endsAt: '2026-03-12T08:00:00Z' })
    expect(findOverlaps(span, [touching, meeting({ status: 'cancelled' })])).toEqual([])
  })
})
