import { expect, test } from 'vitest'
import { ReplayMemory } from './replay-memory'

test('the same tenant, timestamp and nonce pass once in ten minutes', () => {
  const memory = new ReplayMemory()
  expect(memory.isFirst('a', '100', '7', 1000)).toBe(true)
  expect(memory.isFirst('a', '100', '7', 1599)).toBe(false)
  expect(memory.isFirst('a', '100', '7', 1600)).toBe(true)
})

test('another tenant, timestamp or nonce is another request', () => {
  const memory = new ReplayMemory()
  expect(memory.isFirst('a', '100', '7', 1000)).toBe(true)
  expect(memory.isFirst('b', '100', '7', 1000)).toBe(true)
  expect(memory.isFirst('a', '101', '7', 1000)).toBe(true)
  expect(memory.isFirst('a', '100', '8', 1000)).toBe(true)
  expect(memory.isFirst('a', '10', '07', 1000)).toBe(true)
})

test('nonces are text: 19 digits apart by one are not the same', () => {
  const memory = new ReplayMemory()
  expect(memory.isFirst('a', '100', '1600000000000000001', 1000)).toBe(true)
  expect(memory.isFirst('a', '100', '1600000000000000002', 1000)).toBe(true)
})
