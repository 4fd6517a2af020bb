import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { completeRule, creationCap, expandSeries } from './expand-series'

const HOUR = 3600
const DAY = 86_400
const SHANGHAI = 'Asia/Shanghai'

function seconds(iso: string): number {
  return Date.parse(iso) / 1000
}

function dates(type: number, count: number, from: string, zone = SHANGHAI): string[] {
  const startsAt = seconds(from)
  const rule = { recurring_type: type, until_type: 1, until_count: count }
  return expandSeries(rule, { startsAt, endsAt: startsAt + HOUR }, zone, 200).map((sub) =>
    new Date(sub.startsAt * 1000).toISOString().slice(0, 16),
  )
}

describe('expandSeries', () => {
  it.each([
    ['every day', 0, ['2026-03-06T01:00', '2026-03-07T01:00', '2026-03-08T01:00']],
    ['every working day, over the weekend', 1, ['2026-03-06T01:00', '2026-03-09T01:00', '2026-03-10T01:00']],
    ['every week', 2, ['2026-03-06T01:00', '2026-03-13T01:00', '2026-03-20T01:00']],
    ['every two weeks', 3, ['2026-03-06T01:00', '2026-03-20T01:00', '2026-04-03T01:00']],
    ['every month', 4, ['2026-03-06T01:00', '2026-04-06T01:00', '2026-05-06T01:00']],
  ])('repeats %s', (_name, type, expected) => {
    expect(dates(type, 3, '2026-03-06T09:00:00+08:00')).toEqual(expected)
  })

  it('skips months without the day', () => {
    expect(dates(4, 3, '2026-01-31T09:00:00+08:00')).toEqual([
      '2026-01-31T01:00',
      '2026-03-31T01:00',
      '2026-05-31T01:00',
    ])
  })

  it('begins a working-day series on the Monday after a start on a Saturday', () => {
    expect(dates(1, 1, '2026-03-07T09:00:00+08:00')).toEqual(['2026-03-09T01:00'])
  })

  it('asks the weekday of the zone, not of UTC', () => {
    // Saturday 07:00 in Shanghai is Friday 23:00 in UTC.
    expect(dates(1, 1, '2026-03-07T07:00:00+08:00')).toEqual(['2026-03-08T23:00'])
  })

  it('keeps the wall clock across both changes of summer time', () => {
    expect(dates(2, 2, '2026-03-27T09:00:00+01:00', 'Europe/Berlin')).toEqual(['2026-03-27T08:00', '2026-04-03T07:00'])
    expect(dates(2, 2, '2026-10-23T09:00:00+02:00', 'Europe/Berlin')).toEqual(['2026-10-23T07:00', '2026-10-30T08:00'])
  })

  it('allows T + 200 days - 1 s for a daily series, and not a second more', () => {
    const startsAt = seconds('2026-03-06T09:00:00+08:00')
    const span = { startsAt, endsAt: startsAt + HOUR }
    const until = (until_date: number) => ({ recurring_type: 0, until_type: 0, until_date })
    expect(expandSeries(until(startsAt + 200 * DAY - 1), span, SHANGHAI, 200)).toHaveLength(200)
    expect(() => expandSeries(until(startsAt + 200 * DAY), span, SHANGHAI, 200)).toThrow(/200 occurrences/)
  })

  it('names each occurrence by its start, keeps order and length, and ends by count', () => {
    const rule = fc.record({ type: fc.integer({ min: 0, max: 4 }), count: fc.integer({ min: 1, max: 50 }) })
    const start = fc.integer({ min: 1_700_000_000, max: 1_900_000_000 })
    const zone = fc.constantFrom(SHANGHAI, 'Europe/Berlin', 'America/New_York', 'Pacific/Apia')
    fc.assert(
      fc.property(rule, start, zone, ({ type, count }, startsAt, timeZone) => {
        const found = expandSeries(
          { recurring_type: type, until_type: 1, until_count: count },
          { startsAt, endsAt: startsAt + HOUR },
          timeZone,
          50,
        )
        expect(found).toHaveLength(count)
        for (const [index, sub] of found.entries()) {
          expect(sub).toEqual({
            id: String(sub.startsAt),
            startsAt: sub.startsAt,
            endsAt: sub.startsAt + HOUR,
            deleted: false,
          })
          expect(sub.startsAt).toBeGreaterThan(found[index - 1]?.startsAt ?? startsAt - 1)
        }
      }),
      { numRuns: 50 },
    )
  })
})

describe('completeRule', () => {
  it.each([
    ['nothing', {}, 100, { recurring_type: 0, until_type: 0, until_date: 100 + 7 * DAY }],
    ['a start that is past', {}, 0, { recurring_type: 0, until_type: 0, until_date: 50 + 7 * DAY }],
    ['by count', { recurring_type: 2, until_type: 1 }, 100, { recurring_type: 2, until_type: 1, until_count: 7 }],
  ])('fills in the documented defaults: %s', (_name, rule, startsAt, expected) => {
    expect(completeRule(rule, startsAt, 50)).toEqual(expected)
  })

  it.each([
    [0, 200],
    [1, 200],
    [2, 200],
    [3, 50],
    [4, 50],
  ])('a series of type %i has at most %i occurrences', (type, cap) => {
    expect(creationCap(type)).toBe(cap)
  })
})
