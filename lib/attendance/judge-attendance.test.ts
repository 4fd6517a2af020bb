import { describe, expect, it } from 'vitest'
import { judgeAttendance, usualLimits } from './judge-attendance'
import type { AttendedPerson } from './schema'

const at = (minutes: number): string => new Date(Date.UTC(2026, 2, 12, 6) + minutes * 60_000).toISOString()

function person(...stays: [from: number, to: number | null][]): AttendedPerson {
  const ends = stays.map(([, to]) => to)
  return {
    ...{ key: 'k', name: 'Paul', role: 'member', isGuest: false, seconds: 0 },
    joinedAt: at(Math.min(...stays.map(([from]) => from))),
    leftAt: ends.includes(null) ? null : at(Math.max(...ends.map(Number))),
    stays: stays.map(([from, to]) => ({ joinedAt: at(from), leftAt: to === null ? null : at(to), isInferred: false })),
  }
}

/** A meeting of an hour. */
const answer = (one: AttendedPerson, rest: { endedAt?: string; isRunning?: boolean; asOf?: string } = {}) => ({
  meeting: { startsAt: at(0), endsAt: at(60), endedAt: rest.endedAt },
  people: [one],
  asOf: rest.asOf ?? at(600),
  isRunning: rest.isRunning ?? false,
})
const judge = (...given: Parameters<typeof answer>) => judgeAttendance(answer(...given), usualLimits)[0]

describe('an attendance', () => {
  it.each([
    ['all of it', person([0, 60]), { share: 1, isLate: false, leftEarly: false, isBelow: false }],
    ['in time to the minute', person([5, 55]), { isLate: false, leftEarly: false }],
    ['late and gone early', person([6, 54]), { share: 0.8, isLate: true, leftEarly: true, isBelow: false }],
    ['half of it', person([0, 30]), { share: 0.5, isBelow: false }],
    ['less than half of it', person([0, 29]), { isBelow: true }],
    ['with a gap', person([0, 15], [45, 60]), { share: 0.5, isLate: false, leftEarly: false }],
    ['with two devices at once', person([0, 30], [15, 45]), { share: 0.75 }],
    ['before it alone', person([-30, 0]), { share: 0, isLate: false, isBelow: true }],
    ['before and after it too', person([-30, 90]), { share: 1, leftEarly: false }],
    ['after it alone', person([70, 90]), { share: 0, isLate: true }],
  ])('of %s is judged by the meeting’s time', (_name, one, expected) => {
    expect(judge(one)).toMatchObject(expected)
  })

  it('of a meeting that was over early is judged by the time it had', () => {
    expect(judge(person([0, 30]), { endedAt: at(30) })).toMatchObject({ share: 1, leftEarly: false })
  })

  it('of a meeting that went on longer is judged by the booked time', () => {
    expect(judge(person([0, 60]), { endedAt: at(90) })).toMatchObject({ share: 1, leftEarly: false })
  })

  it('of a running meeting counts until now, and nobody has left early', () => {
    const now = { isRunning: true, asOf: at(20) }
    expect(judge(person([10, null]), now)).toMatchObject({ share: 0.5, isLate: true, leftEarly: false })
    expect(judge(person([0, 5]), now)).toMatchObject({ share: 0.25, leftEarly: false, isBelow: true })
  })

  it('follows the limits it is given', () => {
    const limits = { lateAfterMinutes: 0, earlyBeforeMinutes: 0, minimumShare: 1 }
    expect(judgeAttendance(answer(person([1, 59])), limits)[0]).toMatchObject({
      isLate: true,
      leftEarly: true,
      isBelow: true,
    })
    expect(
      judgeAttendance(answer(person([9, 51])), { lateAfterMinutes: 10, earlyBeforeMinutes: 10, minimumShare: 0 })[0],
    ).toMatchObject({ isLate: false, leftEarly: false, isBelow: false })
  })

  it('of a meeting that takes no time is whole', () => {
    const none = { ...answer(person([0, 1])), meeting: { startsAt: at(0), endsAt: at(0) } }
    expect(judgeAttendance(none, usualLimits)[0]).toMatchObject({ share: 1, isBelow: false })
  })
})
