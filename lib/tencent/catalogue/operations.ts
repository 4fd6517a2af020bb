import { createMeeting } from './meetings/create-meeting'
import { getMeeting } from './meetings/get-meeting'
import { listUserMeetings } from './meetings/list-user-meetings'

/** The catalogue: every operation that this program can call, by its id. */
export const operations = {
  createMeeting,
  getMeeting,
  listUserMeetings,
}

export type OperationId = keyof typeof operations
