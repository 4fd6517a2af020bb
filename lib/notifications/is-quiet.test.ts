import { describe, expect, it } from 'vitest'
import { isQuiet } from './is-quiet'

const night = (timeZone: string, from = '22:00', to = '07:00') => ({ from, to, timeZone })

describe('quiet hours', () => {
  it('of nobody are never', () => {
    expect(isQuiet(null, new Date())).toBe(false)
  })

  it.each([
    ['2026-03-12T13:59:59Z', false],
    ['2026-03-12T14:00:00Z', true],
    ['2026-03-12T16:30:00Z', true],
    ['2026-03-12T22:59:59Z', true],
    ['2026-03-12T23:00:00Z', false],
  ])('over midnight begin and end on the clock of their zone: %s', (moment, expected) => {
    expect(isQuiet(night('Asia/Shanghai'), new Date(moment))).toBe(expected)
  })

  it.each([
    ['2026-03-12T04:00:00Z', true],
    ['2026-03-12T05:30:00Z', false],
    ['2026-03-12T16:30:00Z', false],
  ])('within a day are no others: %s', (moment, expected) => {
    expect(isQuiet(night('Asia/Shanghai', '12:00', '13:30'), new Date(moment))).toBe(expected)
  })

  // Berlin goes from 02:00 to 03:00 on 29 March, and from 03:00 back to 02:00 on 25 October.
  it.each([
    ['2026-03-28T20:59:00Z', false],
    ['2026-03-28T21:00:00Z', true],
    ['2026-03-29T04:59:00Z', true],
    ['2026-03-29T05:00:00Z', false],
    ['2026-10-24T20:00:00Z', true],
    ['2026-10-25T05:59:00Z', true],
    ['2026-10-25T06:00:00Z', false],
  ])('end at seven on the wall in the nights when the clocks change: %s', (moment, expected) => {
    expect(isQuiet(night('Europe/Berlin'), new Date(moment))).toBe(expected)
  })

  it.each([
    ['2026-03-29T00:59:00Z', false],
    ['2026-03-29T01:00:00Z', false],
    ['2026-03-29T01:30:00Z', false],
  ])('that a change of the clocks skips are not: %s', (moment, expected) => {
    expect(isQuiet(night('Europe/Berlin', '02:00', '03:00'), new Date(moment))).toBe(expected)
  })
})
