import { describe, expect, it } from 'vitest'
import { followStart, initialRepeat, repeatOf, toRecurrence } from './repeat-values'
import { findErrors, initialValues, moveStart, type ScheduleValues, toBody } from './schedule-values'
import { seriesDates } from './series-date'

const now = new Date('2027-03-11T02:20:00Z')
const thursday = '2027-03-11'
const values: ScheduleValues = {
  ...initialValues('Weekly', 'Asia/Shanghai', now),
  repeat: initialRepeat('weekly', thursday),
}

describe('a series in the form', () => {
  it('begins with ten meetings, and a custom rule with the day of the first', () => {
    expect(toBody(values).recurrence).toEqual({ frequency: 'weekly', until: { count: 10 } })
    const custom = toRecurrence({ ...initialRepeat('custom', thursday), unit: 'monthByWeek' })
    expect(custom.custom).toEqual({ unit: 'monthByWeek', step: 1, days: [2] })
  })

  it('leaves out days that it has, and forgets those that it no longer has', () => {
    const repeat = { ...initialRepeat('weekly', thursday), skip: ['2027-03-18', '2027-03-19'] }
    expect(toBody({ ...values, repeat }).skip).toEqual(['2027-03-18'])
    expect(toBody({ ...values, repeat: { ...repeat, frequency: 'biweekly' } }).skip).toBeUndefined()
  })

  it('follows its first meeting to another day', () => {
    const moved = moveStart(values, { day: '2027-03-13', time: '10:30' })
    expect(moved.repeat).toMatchObject({ weekdays: [6], weeks: [2], dates: [13] })
  })

  it('keeps days that were chosen beside the first meeting’s', () => {
    const chosen = { ...initialRepeat('custom', thursday), weekdays: [4, 1] }
    expect(followStart(chosen, thursday, '2027-03-13').weekdays).toEqual([4, 1])
  })

  it.each([
    [{ count: null }, 'count_invalid'],
    [{ count: 201 }, 'series_over_200'],
    [{ endsBy: 'date' as const, lastDay: null }, 'time_invalid'],
    [{ endsBy: 'date' as const, lastDay: '2027-03-10' }, 'until_before_start'],
    [{ frequency: 'custom' as const, step: null }, 'step_invalid'],
    [{ frequency: 'custom' as const, weekdays: [] }, 'choose_days'],
    [{ frequency: 'custom' as const, weekdays: [1] }, 'recurrence_misses_start'],
  ])('%j is wrong', (changed, code) => {
    const repeat = { ...initialRepeat('weekly', thursday), ...changed }
    expect(findErrors(toBody({ ...values, repeat }), now)).toEqual({ recurrence: code })
  })

  it.each([
    { frequency: 'weekdays' as const, until: { date: '2027-04-01' } },
    { frequency: 'custom' as const, until: { count: 3 }, custom: { unit: 'week' as const, step: 2, days: [1, 4] } },
    { frequency: 'custom' as const, until: { count: 3 }, custom: { unit: 'day' as const, step: 2, days: [] } },
  ])('comes back from %j as it was', (recurrence) => {
    expect(toRecurrence(repeatOf(recurrence, thursday))).toEqual(recurrence)
  })
})

it('dates tell when the reader’s clock and the one of the series drift apart, and which days are weekends there', () => {
  const occurrences = ['2027-03-06T02:00:00Z', '2027-03-13T02:00:00Z', '2027-03-20T01:00:00Z'].map((startsAt) => ({
    startsAt,
    endsAt: startsAt,
  }))
  const dates = seriesDates(occurrences, { timeZone: 'America/New_York', ownZone: 'Asia/Shanghai' })
  expect(dates.map(({ shift, isWeekend, day }) => ({ shift, isWeekend, day }))).toEqual([
    { shift: undefined, isWeekend: true, day: '2027-03-05' },
    { shift: undefined, isWeekend: true, day: '2027-03-12' },
    { shift: { from: '10:00', to: '09:00' }, isWeekend: true, day: '2027-03-19' },
  ])
})
