import { loadContract } from '../gateway/contract'

export const ROOMS = [
  'getRoomsInventory',
  'listMeetingRooms',
  'getMeetingRoom',
  'generateRoomActiveCode',
  'listRoomDevices',
  'bookMeetingRooms',
  'releaseMeetingRooms',
]
export const LIVE = ['getLiveViewers', 'setLivePushStream']
export const GUESTS = ['listGuests', 'listGuestsByCode', 'updateGuests', 'updateGuestsByCode']
const LAST_VERSION = '1.8.0'

/** Versions as the contract writes them sort like their parts. */
function isUpTo(version: string | undefined, last: string): boolean {
  return version !== undefined && /^\d/.test(version) && version.localeCompare(last, 'en', { numeric: true }) <= 0
}

/** The operations the sandbox promises to have: all up to a version, rooms, guests and live streams. */
export const promised = loadContract().operations.filter(
  ({ id, since }) => isUpTo(since, LAST_VERSION) || [...ROOMS, ...GUESTS, ...LIVE].includes(id),
)
