import { ApiError } from '../gateway/operation'
import type { Meeting, Person, SubMeeting } from '../state/model'
import { requireOccurrence } from './find-occurrence'
import { meetingStatus } from './meeting-status'
import { peopleInside } from './occurrences'
import { alreadyCancelled, alreadyOver, alreadyStarted } from './refusals'

/** 9102 unless the person created the meeting: nobody else may change or cancel it. */
export function requireCreator(meeting: Meeting, person: Person): void {
  if (meeting.creatorId !== person.id) throw new ApiError(9102, 'NO PERMISSION TO MODIFY THE MEETING')
}

/** A meeting as a whole changes before it starts: else 9007 cancelled, 13602 people are inside, 13603 over. */
export function requireNotBegun(meeting: Meeting, now: number): void {
  const status = meetingStatus(meeting, now)
  if (status === 'MEETING_STATE_CANCELLED') throw alreadyCancelled()
  if (status === 'MEETING_STATE_STARTED') throw alreadyStarted()
  if (status !== 'MEETING_STATE_INIT') throw alreadyOver()
}

/** The same for one occurrence, whatever happens in the others; 9003 for an unknown one. */
export function requireOccurrenceNotBegun(meeting: Meeting, id: string, now: number): SubMeeting {
  if (meeting.cancelledAt !== undefined) throw alreadyCancelled()
  if (meeting.codeRecycledAt !== undefined) throw alreadyOver()
  const sub = requireOccurrence(meeting, id)
  if (sub.deleted) throw alreadyCancelled()
  if (peopleInside(meeting).some((stay) => stay.subMeetingId === id)) throw alreadyStarted()
  if (sub.endsAt <= now) throw alreadyOver()
  return sub
}
