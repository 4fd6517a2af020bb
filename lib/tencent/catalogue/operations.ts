import { cancelMeeting } from './meetings/cancel-meeting'
import { createMeeting } from './meetings/create-meeting'
import { dismissMeeting } from './meetings/dismiss-meeting'
import { getMeeting } from './meetings/get-meeting'
import { getMeetingByCode } from './meetings/get-meeting-by-code'
import { listParticipants } from './meetings/list-participants'
import { listUserEndedMeetings } from './meetings/list-user-ended-meetings'
import { listUserMeetings } from './meetings/list-user-meetings'
import { updateMeeting } from './meetings/update-meeting'
import { cancelUserAuth } from './users/cancel-user-auth'
import { getUserBasicInfo } from './users/get-user-basic-info'

/** The catalogue: every operation that this program can call, by its id. */
export const operations = {
  cancelMeeting,
  cancelUserAuth,
  createMeeting,
  dismissMeeting,
  getMeeting,
  getMeetingByCode,
  getUserBasicInfo,
  listParticipants,
  listUserEndedMeetings,
  listUserMeetings,
  updateMeeting,
}

export type OperationId = keyof typeof operations
