import { listCorpMeetings } from './dashboard/list-corp-meetings'
import { listCorpRecords } from './dashboard/list-corp-records'
import { listCorpRoles } from './dashboard/list-corp-roles'
import { listCorpUsers } from './dashboard/list-corp-users'
import { listGuests } from './guests/list-guests'
import { listGuestsByCode } from './guests/list-guests-by-code'
import { updateGuests } from './guests/update-guests'
import { updateGuestsByCode } from './guests/update-guests-by-code'
import { deleteLiveReplay } from './live/delete-live-replay'
import { getLiveViewers } from './live/get-live-viewers'
import { listLiveReplays } from './live/list-live-replays'
import { listLiveReplaysByCode } from './live/list-live-replays-by-code'
import { setLivePushStream } from './live/set-live-push-stream'
import { updateLiveConfig } from './live/update-live-config'
import { updateLiveConfigByCode } from './live/update-live-config-by-code'
import { cancelMeeting } from './meetings/cancel-meeting'
import { createMeeting } from './meetings/create-meeting'
import { dismissMeeting } from './meetings/dismiss-meeting'
import { getMeeting } from './meetings/get-meeting'
import { getMeetingByCode } from './meetings/get-meeting-by-code'
import { listParticipants } from './meetings/list-participants'
import { listUserEndedMeetings } from './meetings/list-user-ended-meetings'
import { listUserMeetings } from './meetings/list-user-meetings'
import { updateMeeting } from './meetings/update-meeting'
import { deleteMeetingRecords } from './recordings/delete-meeting-records'
import { deleteRecordFile } from './recordings/delete-record-file'
import { getMeetingRecordAddresses } from './recordings/get-meeting-record-addresses'
import { getRecordAccessMetrics } from './recordings/get-record-access-metrics'
import { getRecordFileAddress } from './recordings/get-record-file-address'
import { listRecordEvents } from './recordings/list-record-events'
import { listRecords } from './recordings/list-records'
import { updateRecordSharingSettings } from './recordings/update-record-sharing-settings'
import { bookMeetingRooms } from './rooms/book-meeting-rooms'
import { generateRoomActiveCode } from './rooms/generate-room-active-code'
import { getMeetingRoom } from './rooms/get-meeting-room'
import { getRoomsInventory } from './rooms/get-rooms-inventory'
import { listMeetingRooms } from './rooms/list-meeting-rooms'
import { listRoomDevices } from './rooms/list-room-devices'
import { releaseMeetingRooms } from './rooms/release-meeting-rooms'
import { cancelUserAuth } from './users/cancel-user-auth'
import { createUser } from './users/create-user'
import { deleteUserByUserid } from './users/delete-user-by-userid'
import { getUserBasicInfo } from './users/get-user-basic-info'
import { getUserByUserid } from './users/get-user-by-userid'
import { listUsers } from './users/list-users'
import { updateUserByUserid } from './users/update-user-by-userid'

/** The catalogue: every operation that this program can call, by its id. */
export const operations = {
  bookMeetingRooms,
  cancelMeeting,
  cancelUserAuth,
  createMeeting,
  createUser,
  deleteLiveReplay,
  deleteMeetingRecords,
  deleteRecordFile,
  deleteUserByUserid,
  dismissMeeting,
  generateRoomActiveCode,
  getLiveViewers,
  getMeeting,
  getMeetingByCode,
  getMeetingRecordAddresses,
  getMeetingRoom,
  getRecordAccessMetrics,
  getRecordFileAddress,
  getRoomsInventory,
  getUserBasicInfo,
  getUserByUserid,
  listCorpMeetings,
  listCorpRecords,
  listCorpRoles,
  listCorpUsers,
  listGuests,
  listGuestsByCode,
  listLiveReplays,
  listLiveReplaysByCode,
  listMeetingRooms,
  listParticipants,
  listRecordEvents,
  listRecords,
  listRoomDevices,
  listUserEndedMeetings,
  listUserMeetings,
  listUsers,
  releaseMeetingRooms,
  setLivePushStream,
  updateGuests,
  updateGuestsByCode,
  updateLiveConfig,
  updateLiveConfigByCode,
  updateMeeting,
  updateRecordSharingSettings,
  updateUserByUserid,
}

export type OperationId = keyof typeof operations
