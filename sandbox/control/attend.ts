import { admit } from '../meetings/admit'
import { moderatorOf } from '../meetings/attendance-news'
import { changeAttendance } from '../meetings/follow-attendance'
import { joinMeeting } from '../meetings/join-meeting'
import { leaveMeeting } from '../meetings/leave-meeting'
import { meetingStatus } from '../meetings/meeting-status'
import { peopleInside } from '../meetings/occurrences'
import { putInWaitingRoom } from '../meetings/put-in-waiting-room'
import { isStayOf, type Visitor } from '../meetings/stay'
import { findPerson } from '../state/find-person'
import type { Attendance, Meeting } from '../state/model'
import type { World } from '../state/world'
import { asConflict } from './as-conflict'
import { ControlError } from './control-error'

export type Move = 'join' | 'leave' | 'wait' | 'admit'

/** Who comes or goes, with which device; the password is only looked at where one was typed. */
export interface Comer {
  userid: string
  instanceid?: number
  password?: string
  /** Where they dial in: events name them by it. */
  pstnNumber?: string
  /** What their join link carries. */
  customerData?: string
}

/** Somebody comes to the door, goes, is put into the waiting room or let in from there; 409 where the meeting does not let them. */
export function attend(world: World, meetingId: string, move: Move, { userid, ...rest }: Comer) {
  const meeting = world.meetings.get(meetingId)
  if (!meeting) throw new ControlError(`no meeting ${meetingId}`, 404)
  const person = findPerson(world, meeting.corpId, userid)
  if (!person) throw new ControlError(`no person ${userid}`, 404)
  if (move === 'admit' && !meeting.waiting.some(isStayOf(person)))
    throw new ControlError(`${userid} is not waiting`, 409)
  const visitor = { person, ...rest, instanceid: rest.instanceid ?? 1 }
  const changed = asConflict(() => moved(meeting, move, visitor, world.now(), rest.instanceid))
  const isByHost = move === 'wait' || move === 'admit'
  changeAttendance(world, meeting, changed, isByHost ? moderatorOf(meeting) : undefined)
  return describeAttendance(world, changed)
}

function moved(meeting: Meeting, move: Move, visitor: Visitor, now: number, instanceid?: number): Meeting {
  if (move === 'join') return joinMeeting(meeting, visitor, now)
  if (move === 'wait') return putInWaitingRoom(meeting, visitor, now)
  if (move === 'admit') return admit(meeting, visitor, now)
  return leaveMeeting(meeting, visitor.person, now, instanceid)
}

function describeAttendance(world: World, meeting: Meeting) {
  const useridOf = ({ personId }: Attendance) => world.people.get(personId)?.userid ?? personId
  return {
    id: meeting.id,
    status: meetingStatus(meeting, world.now()),
    inside: [...new Set(peopleInside(meeting).map(useridOf))],
    waiting: meeting.waiting.map(useridOf),
  }
}
