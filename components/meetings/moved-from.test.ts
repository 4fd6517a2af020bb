import { describe, expect, it } from 'vitest'
import { movedFrom, regularOccurrence } from './moved-from'

const at = (
  day: string,
  { from = day, id = String(Date.parse(`${from}T06:00:00Z`) / 1000), cancelled = false } = {},
) => ({
  id,
  startsAt: `${day}T06:00:00Z`,
  endsAt: `${day}T07:00:00Z`,
  cancelled,
})

describe('where an occurrence stood before it was moved', () => {
  it('is told by its id, where ids are the starts they were made with', () => {
    const series = [at('2027-03-04'), at('2027-03-12', { from: '2027-03-11' }), at('2027-03-18')]
    expect([...movedFrom(series)]).toEqual([[series[1]?.id, '2027-03-11T06:00:00Z']])
  })

  it.each([
    ['other numbers', ['1664185488', '1664185489', '1664185490']],
    ['words', ['a', 'b', 'c']],
  ])('is not told where ids are %s', (_name, ids) => {
    const days = ['2027-03-04', '2027-03-11', '2027-03-18']
    expect(movedFrom(days.map((day, index) => at(day, { id: ids[index] ?? '' }))).size).toBe(0)
  })
})

it('a rule is read by the next occurrence that was neither moved nor cancelled', () => {
  const now = new Date('2027-03-05T00:00:00Z')
  const subMeetings = [
    at('2027-03-04'),
    at('2027-03-12', { from: '2027-03-11' }),
    at('2027-03-18', { cancelled: true }),
    at('2027-03-25'),
    at('2027-04-01'),
  ]
  expect(regularOccurrence({ subMeetings }, now)?.startsAt).toBe('2027-03-25T06:00:00Z')
  expect(regularOccurrence({}, now)).toBeUndefined()
})
