import type { Meeting } from '../state/model'
import { requireEnterable } from './require-enterable'
import { isStayOf, stayOf, type Visitor } from './stay'

/** The meeting with somebody inside who was not, taken from the waiting room if they were there. */
export function admit(meeting: Meeting, visitor: Visitor, now: number): Meeting {
  requireEnterable(meeting, visitor.person, now)
  const isTheirs = isStayOf(visitor.person)
  return {
    ...meeting,
    waiting: meeting.waiting.filter((stay) => !isTheirs(stay)),
    attendance: [...meeting.attendance, stayOf(meeting, visitor, now)],
  }
}
