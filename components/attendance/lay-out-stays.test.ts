import { describe, expect, it } from 'vitest'
import type { AttendedPerson } from '@/lib/attendance/schema'
import { layOutStays, spanOf, ticksOf } from './lay-out-stays'

const at = (minute: number) => new Date(Date.UTC(2026, 2, 12, 6, minute)).toISOString().replace('.000', '')
const stay = (from: number, to: number | null) => ({
  ...{ joinedAt: at(from), leftAt: to === null ? null : at(to), device: 1, isInferred: false },
})
const person = (seconds: number, ...stays: ReturnType<typeof stay>[]): AttendedPerson => ({
  ...{ key: 'a', name: 'a', role: 'member', isGuest: false, joinedAt: at(0), leftAt: null, seconds, stays },
})
const meeting = { startsAt: at(0), endsAt: at(60) }

/** Seconds of which at least one bar has a part, counted one by one. */
function coveredSeconds(one: AttendedPerson, asOf: string) {
  const span = spanOf({ meeting, people: [one], asOf })
  const bars = layOutStays(one, span, asOf)
  const seconds = Math.round((span.to - span.from) / 1000)
  const isCovered = (second: number) =>
    bars.some(({ from, length }) => (second + 0.5) / seconds > from && (second + 0.5) / seconds < from + length)
  return Array.from({ length: seconds }, (_, second) => second).filter(isCovered).length
}

describe('stays on the timeline', () => {
  it.each([
    ['one', person(1800, stay(0, 30))],
    ['two with a gap', person(2400, stay(-5, 20), stay(40, 55))],
    ['two devices at once', person(2400, stay(0, 30), stay(10, 40))],
    ['beyond the booked end', person(4200, stay(0, 70))],
    ['still inside', person(3000, stay(0, null))],
  ])('cover as many seconds as the table says: %s', (_, one) => {
    expect(coveredSeconds(one, at(50))).toBe(one.seconds)
  })

  it('leave gaps where somebody was away', () => {
    const one = person(0, stay(0, 15), stay(30, 60))
    const [first, second] = layOutStays(one, spanOf({ meeting, people: [one], asOf: at(60) }), at(60))
    expect([first?.from, first?.length, second?.from, second?.length]).toEqual([0, 0.25, 0.5, 0.5])
  })

  it.each([
    [45, [0, 10, 20, 30, 40]],
    [3, [0, 1, 2, 3]],
    [180, [0, 30, 60, 90, 120, 150, 180]],
  ])('of %d minutes stand under round times', (minutes, expected) => {
    const span = { from: Date.parse(at(0)), to: Date.parse(at(minutes)) }
    expect(ticksOf(span)).toEqual(expected.map((minute) => Date.parse(at(minute))))
  })
})
