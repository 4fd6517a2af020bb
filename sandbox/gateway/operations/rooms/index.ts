import type { Operation } from '../../operation'
import { bookMeetingRooms } from './book-meeting-rooms'
import { generateRoomActiveCode } from './generate-room-active-code'
import { getMeetingRoom } from './get-meeting-room'
import { getRoomsInventory } from './get-rooms-inventory'
import { listMeetingRooms } from './list-meeting-rooms'
import { listRoomDevices } from './list-room-devices'
import { releaseMeetingRooms } from './release-meeting-rooms'

/** Meeting rooms of an enterprise, and which meeting has which. */
export const roomOperations: Operation[] = [
  getRoomsInventory,
  listMeetingRooms,
  getMeetingRoom,
  generateRoomActiveCode,
  listRoomDevices,
  bookMeetingRooms,
  releaseMeetingRooms,
]
