import type { Meeting } from '../state/model'
import { admit } from './admit'
import { peopleInside } from './occurrences'
import { putInWaitingRoom } from './put-in-waiting-room'
import { requireEnterable } from './require-enterable'
import { isHost } from './role-in'
import { isStayOf, type Visitor } from './stay'

/** With the waiting room on everybody but creator and hosts waits; so they do before the host where early entry is off. */
function mustWait(meeting: Meeting, personId: string): boolean {
  if (isHost(meeting, personId)) return false
  if (meeting.settings.auto_in_waiting_room === true) return true
  const hostInside = peopleInside(meeting).some((stay) => isHost(meeting, stay.personId))
  return meeting.settings.allow_in_before_host === false && !hostInside
}

/**
 * The meeting after somebody came to its door: inside, or in the waiting room. Who is inside already stays there; another device of
 * theirs is a stay of its own.
 */
export function joinMeeting(meeting: Meeting, visitor: Visitor, now: number): Meeting {
  requireEnterable(meeting, visitor.person, now)
  const devices = peopleInside(meeting).filter(isStayOf(visitor.person))
  if (devices.some(({ instanceid }) => instanceid === visitor.instanceid)) return meeting
  if (devices.length > 0) return admit(meeting, visitor, now)
  return mustWait(meeting, visitor.person.id) ? putInWaitingRoom(meeting, visitor, now) : admit(meeting, visitor, now)
}
