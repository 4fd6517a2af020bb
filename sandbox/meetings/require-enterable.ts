import { ApiError } from '../gateway/operation'
import type { Meeting, Person } from '../state/model'
import { isOpen, meetingStatus } from './meeting-status'
import { alreadyCancelled, alreadyOver } from './refusals'

/** Nobody enters a meeting that is cancelled (9007) or over for good (13603), nor a stranger one that is for the enterprise only (9101). */
export function requireEnterable(meeting: Meeting, person: Person, now: number): void {
  const status = meetingStatus(meeting, now)
  if (status === 'MEETING_STATE_CANCELLED') throw alreadyCancelled()
  if (!isOpen(status)) throw alreadyOver()
  if (meeting.settings.only_enterprise_user_allowed === true && person.corpId !== meeting.corpId) {
    throw new ApiError(9101, 'NO PERMISSION TO JOIN THE MEETING')
  }
}
