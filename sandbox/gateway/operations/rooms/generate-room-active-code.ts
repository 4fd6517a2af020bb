import { requireRoom } from '../../../rooms/find-room'
import { renewActiveCode } from '../../../rooms/renew-active-code'
import type { Operation } from '../../operation'

/** POST /v1/meeting-rooms/{meeting_room_id}/active-code: a new code for the device of a room; the one before it is forgotten. */
export const generateRoomActiveCode: Operation = {
  id: 'generateRoomActiveCode',
  run({ world, caller, params }) {
    const room = requireRoom(world, caller.corpId, params.meeting_room_id ?? '', 'meeting_room_id')
    return { active_code: renewActiveCode(world, room) }
  },
}
