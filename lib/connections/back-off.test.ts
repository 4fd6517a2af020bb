import { describe, expect, test } from 'vitest'
import { backOff } from './back-off'

const longest = () => 1
const shortest = () => 0
const transient = (consecutive: number) => ({ kind: 'TRANSIENT' as const, consecutive, previous: null })

describe('backOff', () => {
  test.each([
    [1, 5_000],
    [2, 10_000],
    [5, 80_000],
    [8, 640_000],
    [9, 900_000],
    [1_000, 900_000],
  ])('after %i failures in a row waits at most %i ms', (consecutive, expected) => {
    expect(backOff(transient(consecutive), longest)).toBe(expected)
  })

  test('never asks again at once', () => {
    expect(backOff(transient(1), shortest)).toBe(1_000)
  })

  test('a first unknown outcome waits for the end of the lease only', () => {
    expect(backOff({ kind: 'AMBIGUOUS', consecutive: 4, previous: 'TRANSIENT' }, longest)).toBeNull()
  })

  test('a second unknown outcome counts like any failure', () => {
    expect(backOff({ kind: 'AMBIGUOUS', consecutive: 2, previous: 'AMBIGUOUS' }, longest)).toBe(10_000)
  })

  test('a refusal has no next attempt', () => {
    expect(backOff({ kind: 'TERMINAL', consecutive: 1, previous: null }, longest)).toBeNull()
  })

  test('a day without Tencent costs few attempts', () => {
    let attempts = 0
    for (let now = 0; now < 24 * 60 * 60_000; attempts++) now += backOff(transient(attempts + 1), () => 0.5) ?? 0
    expect(attempts).toBeLessThan(210)
  })
})
