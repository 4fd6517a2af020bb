import type { Meeting } from '../state/model'
import { leaveMeeting } from './leave-meeting'
import { requireEnterable } from './require-enterable'
import { isStayOf, stayOf, type Visitor } from './stay'

/** The meeting with somebody in its waiting room, sent out of the meeting if they were inside. */
export function putInWaitingRoom(meeting: Meeting, visitor: Visitor, now: number): Meeting {
  requireEnterable(meeting, visitor.person, now)
  if (meeting.waiting.some(isStayOf(visitor.person))) return meeting
  const without = leaveMeeting(meeting, visitor.person, now)
  return { ...without, waiting: [...without.waiting, stayOf(meeting, visitor, now)] }
}
