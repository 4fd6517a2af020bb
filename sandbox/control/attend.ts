import { isOpen, meetingStatus } from '../meetings/meeting-status'
import { currentOccurrence, peopleInside } from '../meetings/occurrences'
import { findPerson } from '../state/find-person'
import type { Attendance, Meeting } from '../state/model'
import type { World } from '../state/world'
import { ControlError } from './control-error'

export type Move = 'join' | 'leave' | 'wait' | 'admit'

/** Somebody comes in, goes, sits down in the waiting room or is let in from there. Doing it twice changes nothing. */
export function attend(world: World, meetingId: string, move: Move, userid: string, instanceid = 1) {
  const meeting = world.meetings.get(meetingId)
  if (!meeting) throw new ControlError(`no meeting ${meetingId}`, 404)
  const person = findPerson(world, meeting.corpId, userid)
  if (!person) throw new ControlError(`no person ${userid}`, 404)
  const now = world.now()
  if (move !== 'leave' && !isOpen(meetingStatus(meeting, now))) throw new ControlError('the meeting is over', 409)

  const isTheirs = (stay: Attendance) => stay.personId === person.id
  const stay: Attendance = {
    personId: person.id,
    nickname: person.name,
    joinedAt: now,
    instanceid,
    subMeetingId: currentOccurrence(meeting, now)?.id,
  }
  const isInside = peopleInside(meeting).some(isTheirs)
  const isWaiting = meeting.waiting.some(isTheirs)
  if (move === 'admit' && !isWaiting) throw new ControlError(`${userid} is not waiting`, 409)
  const others = meeting.waiting.filter((waiter) => !isTheirs(waiter))
  const changed: Meeting = { ...meeting, waiting: move === 'wait' ? meeting.waiting : others }
  if (move === 'wait' && !isWaiting && !isInside) changed.waiting = [...meeting.waiting, stay]
  if ((move === 'join' || move === 'admit') && !isInside) changed.attendance = [...meeting.attendance, stay]
  if (move === 'leave') changed.attendance = meeting.attendance.map((each) => leave(each, isTheirs, now))
  world.meetings.put(meeting.id, changed)
  return describeAttendance(world, changed)
}

function leave(stay: Attendance, isTheirs: (stay: Attendance) => boolean, now: number): Attendance {
  return isTheirs(stay) && stay.leftAt === undefined ? { ...stay, leftAt: now } : stay
}

function describeAttendance(world: World, meeting: Meeting) {
  const useridOf = ({ personId }: Attendance) => world.people.get(personId)?.userid ?? personId
  return {
    id: meeting.id,
    status: meetingStatus(meeting, world.now()),
    inside: peopleInside(meeting).map(useridOf),
    waiting: meeting.waiting.map(useridOf),
  }
}
