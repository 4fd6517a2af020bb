import { expect, test } from 'vitest'
import { expiryNotice } from './expiry-notice'

const now = new Date('2026-03-12T06:00:00Z')
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000)

test.each([
  [30, null],
  [7.01, null],
  [7, 7],
  [3.01, 7],
  [3, 3],
  [1.01, 3],
  [1, 1],
  [0.001, 1],
  [0, null],
  [-1, null],
])('of an authorisation that lives for %d days more is said: %s', (days, notice) => {
  expect(expiryNotice(inDays(days), now)).toBe(notice)
})

test('nothing is said where the end is not known', () => {
  expect(expiryNotice(null, now)).toBeNull()
})
