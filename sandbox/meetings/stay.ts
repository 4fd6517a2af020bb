import type { Attendance, Meeting, Person } from '../state/model'
import { currentOccurrence } from './occurrences'

/** Somebody at the door of a meeting, and the kind of device they come with. */
export interface Visitor {
  person: Person
  instanceid: number
  /** What they type at the door; nothing is asked when it is left out. */
  password?: string
  /** Set where they dial in. */
  pstnNumber?: string
  /** What their join link carried. */
  customerData?: string
}

/** A stay that begins now, in the occurrence that counts now. */
export function stayOf(meeting: Meeting, visitor: Visitor, now: number): Attendance {
  const { person, instanceid, pstnNumber, customerData } = visitor
  const subMeetingId = currentOccurrence(meeting, now)?.id
  return {
    personId: person.id,
    nickname: person.name,
    joinedAt: now,
    instanceid,
    subMeetingId,
    pstnNumber,
    customerData,
  }
}

/** Whose stay it is. */
export function isStayOf(person: Person): (stay: Attendance) => boolean {
  return (stay) => stay.personId === person.id
}
