import type { Attendance, AttendedPerson } from './schema'
import { lengthOf, uniteSpans } from './unite-spans'

const MINUTE = 60_000

/** From when on somebody counts as late, as gone early, and as there for too little of the time. */
export interface AttendanceLimits {
  lateAfterMinutes: number
  earlyBeforeMinutes: number
  /** Of the meeting's time, from 0 to 1. */
  minimumShare: number
}

/** What is asked where nobody chose anything else. */
export const usualLimits: AttendanceLimits = { lateAfterMinutes: 5, earlyBeforeMinutes: 5, minimumShare: 0.5 }

/** How somebody's attendance looks by the limits. */
export interface JudgedPerson {
  key: string
  /** Part of the meeting's time that they were there, from 0 to 1; while it runs, of the time until now. */
  share: number
  isLate: boolean
  /** Never while the meeting runs. */
  leftEarly: boolean
  isBelow: boolean
}

type Judged = Pick<Attendance, 'people' | 'asOf' | 'isRunning'> & {
  meeting: Pick<Attendance['meeting'], 'startsAt' | 'endsAt' | 'endedAt'>
}

/**
 * Judges each person's attendance, in the order they come in. Before the start and after the end count for nothing; a meeting that
 * was over before its booked end ended then.
 */
export function judgeAttendance(answer: Judged, limits: AttendanceLimits): JudgedPerson[] {
  const { startsAt, endsAt, endedAt = endsAt } = answer.meeting
  const from = Date.parse(startsAt)
  const asOf = Date.parse(answer.asOf)
  const end = Math.max(from, Math.min(Date.parse(endsAt), Date.parse(endedAt)))
  const to = answer.isRunning ? Math.max(from, Math.min(end, asOf)) : end
  return answer.people.map((person) => {
    const share = shareOf(person, { from, to, asOf })
    const left = person.leftAt === null ? null : Date.parse(person.leftAt)
    return {
      key: person.key,
      share,
      isLate: Date.parse(person.joinedAt) - from > limits.lateAfterMinutes * MINUTE,
      leftEarly: !answer.isRunning && left !== null && to - left > limits.earlyBeforeMinutes * MINUTE,
      isBelow: share < limits.minimumShare,
    }
  })
}

function shareOf({ stays }: AttendedPerson, { from, to, asOf }: { from: number; to: number; asOf: number }): number {
  if (to <= from) return stays.length > 0 ? 1 : 0
  const within = stays.map(({ joinedAt, leftAt }) => ({
    from: Math.min(to, Math.max(from, Date.parse(joinedAt))),
    to: Math.min(to, leftAt ? Date.parse(leftAt) : asOf),
  }))
  return lengthOf(uniteSpans(within)) / (to - from)
}
