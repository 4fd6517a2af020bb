import type { Operation } from '../../operation'
import { bookMeetingRooms } from './book-meeting-rooms'
import { getMeetingRoom } from './get-meeting-room'
import { getRoomsInventory } from './get-rooms-inventory'
import { listMeetingRooms } from './list-meeting-rooms'
import { releaseMeetingRooms } from './release-meeting-rooms'

/** Meeting rooms of an enterprise, and which meeting has which. */
export const roomOperations: Operation[] = [
  getRoomsInventory,
  listMeetingRooms,
  getMeetingRoom,
  bookMeetingRooms,
  releaseMeetingRooms,
]
