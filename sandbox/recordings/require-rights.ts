import { ApiError } from '../gateway/operation'
import { noPermission } from '../meetings/refusals'
import { isHost } from '../meetings/role-in'
import type { Meeting, Person } from '../state/model'
import { roleCodeOf } from '../users/roles'

function isAdministrator(person: Person, meeting: Meeting): boolean {
  return person.corpId === meeting.corpId && roleCodeOf(person) !== 'NORMAL_ROLE'
}

/** 9042 unless the person made or hosts the meeting, or administers its enterprise: nobody else reads its recordings. */
export function requireReader(meeting: Meeting, person: Person): void {
  if (isHost(meeting, person.id) || isAdministrator(person, meeting)) return
  throw noPermission('not a recording of this user')
}

/** 190315 unless the person made the meeting or administers its enterprise: nobody else changes or deletes its recordings. */
export function requireOwner(meeting: Meeting, person: Person): void {
  if (meeting.creatorId === person.id || isAdministrator(person, meeting)) return
  throw new ApiError(190315, 'NOT MEETING CREATOR')
}
