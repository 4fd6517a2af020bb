import type { Meeting } from '../state/model'
import { lastSpan, peopleInside } from './occurrences'

/** `status` on the wire; INVALID never happens here. */
export type MeetingStatus =
  | 'MEETING_STATE_INIT'
  | 'MEETING_STATE_CANCELLED'
  | 'MEETING_STATE_STARTED'
  | 'MEETING_STATE_ENDED'
  | 'MEETING_STATE_NULL'
  | 'MEETING_STATE_RECYCLED'

const CODE_LIFE_SECONDS = 30 * 86_400

/**
 * The state of a meeting, derived from the clock and from who is inside. ENDED is a meeting that its creator closed for good (its
 * code given back); after 30 days from the last booked start any code is RECYCLED.
 */
export function meetingStatus(meeting: Meeting, now: number): MeetingStatus {
  if (meeting.cancelledAt !== undefined) return 'MEETING_STATE_CANCELLED'
  if (peopleInside(meeting).length > 0) return 'MEETING_STATE_STARTED'
  const booked = lastSpan(meeting)
  if (now >= booked.startsAt + CODE_LIFE_SECONDS) return 'MEETING_STATE_RECYCLED'
  if (meeting.codeRecycledAt !== undefined) return 'MEETING_STATE_ENDED'
  return now >= booked.endsAt ? 'MEETING_STATE_NULL' : 'MEETING_STATE_INIT'
}

/** Can people still come in? */
export function isOpen(status: MeetingStatus): boolean {
  return status === 'MEETING_STATE_INIT' || status === 'MEETING_STATE_STARTED' || status === 'MEETING_STATE_NULL'
}

/** Is its code free for others? Then the meeting is found by id only. */
export function isCodeRecycled(meeting: Meeting, now: number): boolean {
  return meeting.codeRecycledAt !== undefined || meetingStatus(meeting, now) === 'MEETING_STATE_RECYCLED'
}
