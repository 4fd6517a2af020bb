import { expect, it } from 'vitest'
import { readCount } from './read-count'

it('reads a whole number that is large enough', () => {
  expect(readCount('rounds', '20', 0)).toBe(20)
  expect(readCount('rounds', '0', 0)).toBe(0)
})

it.each(['many', '1.5', '-1', '', ' '])('refuses %j', (text) => {
  expect(() => readCount('rounds', text, 0)).toThrow('--rounds is a whole number from 0 on')
})
