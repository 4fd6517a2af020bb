import { requireMeeting } from '../../../meetings/find-meeting'
import { badParameter, noPermission } from '../../../meetings/refusals'
import { requireNotBegun } from '../../../meetings/require-changeable'
import { requireRoom } from '../../../rooms/find-room'
import { requireRoomsFree } from '../../../rooms/require-rooms-free'
import type { Room } from '../../../state/model'
import type { Call, Operation } from '../../operation'
import { roomLocation } from './room-location'

const FIELD = 'meeting_room_id_list'

/** The rooms of a request, each once. */
export function requestedRooms({ world, caller, body }: Call): Room[] {
  const ids = new Set(body[FIELD] as string[])
  if (ids.size === 0) throw badParameter(FIELD, 'is empty')
  return [...ids].map((id) => requireRoom(world, caller.corpId, id, FIELD))
}

/** POST /v1/meetings/{meeting_id}/book-rooms: all rooms of the request or none. Answers those of the request. */
export const bookMeetingRooms: Operation = {
  id: 'bookMeetingRooms',
  run(call) {
    const { world, caller, params } = call
    const meeting = requireMeeting(world, caller, params.meeting_id ?? '')
    requireNotBegun(meeting, world.now())
    const rooms = requestedRooms(call)
    const closed = rooms.find(({ isOpen }) => !isOpen)
    if (closed) throw noPermission(`room ${closed.id} is not open for booking`)
    requireRoomsFree(world, meeting, rooms, FIELD)
    const roomIds = [...new Set([...(meeting.roomIds ?? []), ...rooms.map(({ id }) => id)])]
    world.meetings.put(meeting.id, { ...meeting, roomIds })
    return {
      meeting_room_number: rooms.length,
      meeting_room_list: rooms.map((room) => ({
        meeting_room_id: room.id,
        meeting_room_name: room.name,
        meeting_room_location: roomLocation(room),
      })),
    }
  },
}
