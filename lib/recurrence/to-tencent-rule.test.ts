import { describe, expect, it } from 'vitest'
import type { Recurrence } from './schema'
import { fromTencentRule, toTencentRule } from './to-tencent-rule'

/** A Monday in Shanghai. */
const place = { startsAt: '2022-09-26T01:38:00Z', timeZone: 'Asia/Shanghai' }
const seven = { until: { count: 7 } }

const rules: [string, Recurrence, number | undefined][] = [
  ['weekly', { frequency: 'weekly', ...seven }, undefined],
  ['every third day', { frequency: 'custom', custom: { unit: 'day', step: 3, days: [] }, ...seven }, 0],
  ['Monday and Tuesday', { frequency: 'custom', custom: { unit: 'week', step: 3, days: [1, 2] }, ...seven }, 6],
  ['the fourth Monday', { frequency: 'custom', custom: { unit: 'monthByWeek', step: 3, days: [4] }, ...seven }, 1026],
  [
    'the 1st and the 26th',
    { frequency: 'custom', custom: { unit: 'monthByDate', step: 3, days: [1, 26] }, ...seven },
    33_554_433,
  ],
  ['the 31st', { frequency: 'custom', custom: { unit: 'monthByDate', step: 1, days: [31] }, ...seven }, 2 ** 30],
  ['until a day', { frequency: 'daily', until: { date: '2022-10-31' } }, undefined],
]

describe("a rule in Tencent's words", () => {
  it.each(rules)('%s: the days are the documented sum, and come back as they went', (_name, rule, days) => {
    const sent = toTencentRule(rule, place)
    expect(sent.custom?.days).toBe(days)
    expect(fromTencentRule(sent, place.timeZone)).toEqual(rule)
  })

  it('ends with the last second of its last day in the zone of the series', () => {
    const berlin = { startsAt: '2027-03-20T09:00:00Z', timeZone: 'Europe/Berlin' }
    const { until } = toTencentRule({ frequency: 'daily', until: { date: '2027-03-28' } }, berlin)
    expect(until).toEqual({ date: new Date('2027-03-28T21:59:59Z') })
  })

  it.each([
    ['no rule', undefined],
    ['no end', { frequency: 'daily' as const }],
    ['a kind of a newer version', { frequency: 'unknown' as const, until: { count: 3 } }],
    ['a custom rule without its numbers', { frequency: 'custom' as const, until: { count: 3 } }],
    [
      'a custom unit of a newer version',
      { frequency: 'custom' as const, until: { count: 3 }, custom: { type: 9, step: 1 } },
    ],
  ])('is not read where there is %s', (_name, rule) => {
    expect(fromTencentRule(rule, 'UTC')).toBeUndefined()
  })
})
