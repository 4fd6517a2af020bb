import { expect, it } from 'vitest'
import { timeGap } from './time-gap'

const receivedAt = '2026-03-01T10:00:00.000Z'
const sent = (minutesBefore: number) => String(Date.parse(receivedAt) - minutesBefore * 60_000)

it.each([
  ['sent long before', sent(16), { kind: 'old', minutes: 16 }],
  ['sent ahead of its time', sent(-6), { kind: 'ahead', minutes: 6 }],
  ['in seconds', sent(0).slice(0, 10), { kind: 'unit', minutes: 0 }],
  ['missing', '', { kind: 'missing', minutes: 0 }],
  ['right', sent(0), null],
])('a time that is %s is told as such', (_, timestamp, gap) => {
  expect(timeGap({ headers: { timestamp }, receivedAt })).toEqual(gap)
})
