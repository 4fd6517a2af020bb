import { ApiError } from '../gateway/operation'
import type { Meeting, SubMeeting } from '../state/model'

/** The occurrence of an id; 9003 where the meeting has none of that id. */
export function requireOccurrence(meeting: Meeting, id: string): SubMeeting {
  const found = meeting.subMeetings.find((sub) => sub.id === id)
  if (found === undefined) throw new ApiError(9003, 'SUB MEETING NOT EXIST')
  return found
}
