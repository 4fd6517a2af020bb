import type { Attendance, Meeting, Person } from '../state/model'
import { isStayOf } from './stay'

/** The meeting without somebody, who was inside or waiting: with all their devices, or with one. */
export function leaveMeeting(meeting: Meeting, person: Person, now: number, instanceid?: number): Meeting {
  const isOfPerson = isStayOf(person)
  const isTheirs = (stay: Attendance) =>
    isOfPerson(stay) && (instanceid === undefined || stay.instanceid === instanceid)
  return {
    ...meeting,
    waiting: meeting.waiting.filter((stay) => !isTheirs(stay)),
    attendance: meeting.attendance.map((stay) =>
      isTheirs(stay) && stay.leftAt === undefined ? { ...stay, leftAt: now } : stay,
    ),
  }
}
