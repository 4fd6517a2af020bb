import { expect, it } from 'vitest'
import { percentile } from './percentile'

const hundred = Array.from({ length: 100 }, (_, index) => index + 1)

it.each([
  [hundred, 0.5, 50],
  [hundred, 0.95, 95],
  [hundred, 0.99, 99],
  [hundred, 1, 100],
  [hundred, 0, 1],
  [[1, 2, 3], 0.5, 2],
  [[1, 2, 3, 4], 0.5, 2],
  [[7], 0.99, 7],
])('takes the nearest rank of %j at %d', (sorted, share, expected) => {
  expect(percentile(sorted, share)).toBe(expected)
})

it('knows no percentile of nothing', () => {
  expect(percentile([], 0.5)).toBeNaN()
})
