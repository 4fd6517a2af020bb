import { ApiError } from '../gateway/operation'
import type { Meeting, Person } from '../state/model'

/** 190315 unless the person made the meeting: the refusal of live streams and guests. */
export function requireMaker(meeting: Meeting, person: Person): void {
  if (meeting.creatorId !== person.id) throw new ApiError(190315, 'NOT MEETING CREATOR')
}
