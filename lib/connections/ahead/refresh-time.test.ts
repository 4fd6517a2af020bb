import { describe, expect, test } from 'vitest'
import { isRefreshTime, refreshTime } from './refresh-time'

const MINUTE = 60_000
const from = new Date('2026-03-12T06:00:00Z')
const life = (minutes: number) => ({ from, to: new Date(from.getTime() + minutes * MINUTE) })
const minutesAfter = (date: Date) => (date.getTime() - from.getTime()) / MINUTE

describe('a pair is refreshed', () => {
  test.each([
    ['six hours', 360, 337.5, 345],
    ['half an hour', 30, 21, 24],
    ['a minute', 1, 0.7, 0.8],
  ])('that lives for %s: before its end, within the margin and half of it', (_, lifetime, soonest, latest) => {
    expect(minutesAfter(refreshTime(life(lifetime), () => 1))).toBeCloseTo(soonest)
    expect(minutesAfter(refreshTime(life(lifetime), () => 0))).toBeCloseTo(latest)
  })

  test('not before its time, and from then on', () => {
    const soonest = refreshTime(life(360), () => 1).getTime()
    expect(isRefreshTime(life(360), new Date(soonest - 1))).toBe(false)
    expect(isRefreshTime(life(360), new Date(soonest))).toBe(true)
    expect(isRefreshTime(life(360), new Date(soonest + 1_000 * MINUTE))).toBe(true)
  })
})
