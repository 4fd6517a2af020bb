import type { Attendance, Meeting, SubMeeting } from '../state/model'

/** A stretch of booked time, Unix seconds. */
export interface Span {
  startsAt: number
  endsAt: number
}

/** The stays of people who are inside now. */
export function peopleInside(meeting: Meeting): Attendance[] {
  return meeting.attendance.filter((stay) => stay.leftAt === undefined)
}

/** The occurrences that were not deleted, in order of time; empty for a one-off meeting. */
export function keptOccurrences(meeting: Meeting): SubMeeting[] {
  return meeting.subMeetings.filter((sub) => !sub.deleted).sort((a, b) => a.startsAt - b.startsAt)
}

/** The occurrences that still have time to come, the running one included. */
export function remainingOccurrences(meeting: Meeting, now: number): SubMeeting[] {
  return keptOccurrences(meeting).filter((sub) => sub.endsAt > now)
}

/** The occurrence people are in, else the one running or next to start, else the last; undefined for a one-off meeting. */
export function currentOccurrence(meeting: Meeting, now: number): SubMeeting | undefined {
  const kept = keptOccurrences(meeting)
  const occupied = peopleInside(meeting)[0]?.subMeetingId
  return (
    kept.find((sub) => sub.id === occupied) ??
    kept.find((sub) => sub.endsAt > now) ??
    kept.at(-1) ??
    meeting.subMeetings.at(-1)
  )
}

/** The booked time that counts now: of the current occurrence of a series, else of the meeting. */
export function currentSpan(meeting: Meeting, now: number): Span {
  return currentOccurrence(meeting, now) ?? meeting
}

/** The last booked stretch of a meeting: of its last occurrence, or its only one. */
export function lastSpan(meeting: Meeting): Span {
  return keptOccurrences(meeting).at(-1) ?? meeting
}

/** Was the occurrence deleted or moved away from where the rule put it? Its id is the start it was made with. */
export function isSpecial(sub: SubMeeting): boolean {
  return sub.deleted || sub.id !== String(sub.startsAt)
}
