import type { Operation } from '../operation'
import { accountOperations } from './account'
import { cancelMeeting } from './cancel-meeting'
import { cancelUserAuth } from './cancel-user-auth'
import { createMeeting } from './create-meeting'
import { dismissMeeting } from './dismiss-meeting'
import { getMeeting } from './get-meeting'
import { getMeetingByCode } from './get-meeting-by-code'
import { getUserBasicInfo } from './get-user-basic-info'
import { guestOperations } from './guests'
import { listParticipants } from './list-participants'
import { listUserEndedMeetings } from './list-user-ended-meetings'
import { listUserMeetings } from './list-user-meetings'
import { liveOperations } from './live'
import { recordingOperations } from './recordings'
import { roomOperations } from './rooms'
import { updateMeeting } from './update-meeting'
import { userOperations } from './users'

/** The operations the sandbox knows; an operation of the contract that is missing here is not supported. */
export const operations: Operation[] = [
  createMeeting,
  getMeeting,
  getMeetingByCode,
  listUserMeetings,
  updateMeeting,
  cancelMeeting,
  dismissMeeting,
  listParticipants,
  listUserEndedMeetings,
  getUserBasicInfo,
  cancelUserAuth,
  ...liveOperations,
  ...guestOperations,
  ...recordingOperations,
  ...roomOperations,
  ...userOperations,
  ...accountOperations,
]
