import type { Meeting, Person } from '../state/model'
import { isStayOf } from './stay'

/** The meeting without somebody, who was inside or waiting. */
export function leaveMeeting(meeting: Meeting, person: Person, now: number): Meeting {
  const isTheirs = isStayOf(person)
  return {
    ...meeting,
    waiting: meeting.waiting.filter((stay) => !isTheirs(stay)),
    attendance: meeting.attendance.map((stay) =>
      isTheirs(stay) && stay.leftAt === undefined ? { ...stay, leftAt: now } : stay,
    ),
  }
}
