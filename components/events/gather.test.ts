import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Hint } from '@/lib/events/schema'
import { gatherHints } from './gather'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const meeting = (id: number): Hint => ({ noun: 'meeting', id: String(id) })

it('hands on a burst of a hundred hints at once, each once, within a second', () => {
  const batches: (readonly Hint[])[] = []
  const gathered = gatherHints((hints) => batches.push(hints))
  for (let count = 0; count < 100; count++) gathered.add(meeting(count % 3))
  expect(batches).toEqual([])
  vi.advanceTimersByTime(1_000)
  expect(batches).toEqual([[meeting(0), meeting(1), meeting(2)]])
})

it('hands on what goes on and on once a second', () => {
  const batches: (readonly Hint[])[] = []
  const gathered = gatherHints((hints) => batches.push(hints))
  for (let tenths = 0; tenths < 100; tenths++) {
    gathered.add(meeting(tenths))
    vi.advanceTimersByTime(100)
  }
  expect(batches.length).toBeGreaterThan(5)
  expect(batches.length).toBeLessThanOrEqual(10)
})

it('hands on nothing once it is stopped', () => {
  const batches: (readonly Hint[])[] = []
  const gathered = gatherHints((hints) => batches.push(hints))
  gathered.add(meeting(1))
  gathered.stop()
  vi.advanceTimersByTime(5_000)
  expect(batches).toEqual([])
})
