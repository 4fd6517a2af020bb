import { describe, expect, it } from 'vitest'
import { findSeriesProblem, findSkipProblem } from './find-series-problem'
import type { Recurrence } from './schema'

const shanghai = { timeZone: 'Asia/Shanghai' }
/** A Thursday, 14:00 to 15:00. */
const thursday = { startsAt: '2027-03-11T06:00:00Z', endsAt: '2027-03-11T07:00:00Z', ...shanghai }
/** 00:30 on a Saturday in Shanghai, still Friday in Europe. */
const saturday = { startsAt: '2027-03-12T16:30:00Z', endsAt: '2027-03-12T17:00:00Z', ...shanghai }
const ten = { until: { count: 10 } }
const everyWeekOn = (...days: number[]): Recurrence => ({
  frequency: 'custom',
  custom: { unit: 'week', step: 1, days },
  ...ten,
})

describe('a series that cannot be', () => {
  it.each([
    ['a good one', { ...thursday, recurrence: { frequency: 'weekly', ...ten } }, undefined],
    ['200 days', { ...thursday, recurrence: { frequency: 'daily', until: { count: 200 } } }, undefined],
    [
      'the last day on which 200 fit',
      { ...thursday, recurrence: { frequency: 'daily', until: { date: '2027-09-26' } } },
      undefined,
    ],
    [
      'one day more',
      { ...thursday, recurrence: { frequency: 'daily', until: { date: '2027-09-27' } } },
      { path: 'recurrence.until.date', code: 'series_over_200' },
    ],
    [
      'two weeks, more than 50 times',
      { ...thursday, recurrence: { frequency: 'biweekly', until: { date: '2029-02-08' } } },
      { path: 'recurrence.until.date', code: 'series_over_50' },
    ],
    [
      'an end before the start',
      { ...thursday, recurrence: { frequency: 'weekly', until: { date: '2027-03-10' } } },
      { path: 'recurrence.until.date', code: 'until_before_start' },
    ],
    [
      'weekdays from a day that is a Saturday where the series lives',
      { ...saturday, recurrence: { frequency: 'weekdays', ...ten } },
      { path: 'recurrence.frequency', code: 'starts_on_weekend' },
    ],
    [
      'other weekdays than the first day',
      { ...thursday, recurrence: everyWeekOn(1, 3) },
      { path: 'recurrence.custom.days', code: 'recurrence_misses_start' },
    ],
    ['weekdays with the first day', { ...thursday, recurrence: everyWeekOn(1, 4) }, undefined],
  ] as const)('%s', (_name, series, problem) => {
    expect(findSeriesProblem(series as Parameters<typeof findSeriesProblem>[0])).toEqual(problem)
  })

  it('is one of more than 50 where a change is asked for', () => {
    const series = { ...thursday, recurrence: { frequency: 'daily' as const, until: { count: 51 } } }
    expect(findSeriesProblem(series, 50)).toEqual({ path: 'recurrence.until.count', code: 'series_over_50' })
  })
})

describe('days to skip', () => {
  const series = { ...thursday, recurrence: { frequency: 'weekly' as const, until: { count: 2 } } }
  it.each([
    [[], undefined],
    [['2027-03-18'], undefined],
    [['2027-03-19'], { path: 'skip', code: 'skip_no_occurrence' }],
    [['2027-03-11', '2027-03-18'], { path: 'skip', code: 'skip_leaves_none' }],
    [['2027-03-18', '2027-03-18'], undefined],
  ])('%j', (skip, problem) => {
    expect(findSkipProblem(series, skip)).toEqual(problem)
  })
})
