import { ApiError } from '../gateway/operation'
import { isSameText } from '../state/is-same-text'
import type { Meeting, Person } from '../state/model'
import { admit } from './admit'
import { peopleInside } from './occurrences'
import { putInWaitingRoom } from './put-in-waiting-room'
import { requireEnterable } from './require-enterable'
import { isHost } from './role-in'
import { isStayOf, type Visitor } from './stay'

const MAINLAND = '86'

/** Guests are known by their phones. */
function isGuest({ guests }: Meeting, { phone }: Person): boolean {
  return guests.some(({ area, phone_number }) => area === MAINLAND && phone_number === phone)
}

/** Creator, hosts and guests wait for nobody and are asked for no password. */
function isWelcome(meeting: Meeting, person: Person): boolean {
  return isHost(meeting, person.id) || isGuest(meeting, person)
}

/** With the waiting room on all others wait; so they do before the host where early entry is off. */
function mustWait(meeting: Meeting, person: Person): boolean {
  if (isWelcome(meeting, person)) return false
  if (meeting.settings.auto_in_waiting_room === true) return true
  const hostInside = peopleInside(meeting).some((stay) => isHost(meeting, stay.personId))
  return meeting.settings.allow_in_before_host === false && !hostInside
}

/** 9101 for the wrong password. */
function requirePassword(meeting: Meeting, { person, password }: Visitor): void {
  if (meeting.password === undefined || password === undefined || isWelcome(meeting, person)) return
  if (!isSameText(meeting.password, password)) throw new ApiError(9101, 'NO PERMISSION TO JOIN THE MEETING: password')
}

/**
 * The meeting after somebody came to its door: inside, or in the waiting room. Who is inside already stays there; another device of
 * theirs is a stay of its own.
 */
export function joinMeeting(meeting: Meeting, visitor: Visitor, now: number): Meeting {
  requireEnterable(meeting, visitor.person, now)
  requirePassword(meeting, visitor)
  const devices = peopleInside(meeting).filter(isStayOf(visitor.person))
  if (devices.some(({ instanceid }) => instanceid === visitor.instanceid)) return meeting
  if (devices.length > 0) return admit(meeting, visitor, now)
  return mustWait(meeting, visitor.person) ? putInWaitingRoom(meeting, visitor, now) : admit(meeting, visitor, now)
}
