import { roomsOf } from '../../../rooms/find-room'
import { roomStatus } from '../../../rooms/room-status'
import type { Room } from '../../../state/model'
import type { World } from '../../../state/world'
import type { Operation } from '../../operation'
import { countedItems, numberedPage } from '../numbered-page'
import { roomLocation } from './room-location'

const PAGE_SIZE = 20

/** Only the ends of an activation code are shown, also of rooms that are not activated. */
function masked(code: string): string {
  return `${code.slice(0, 4)}********${code.slice(-4)}`
}

function row(world: World, room: Room): Record<string, unknown> {
  return {
    meeting_room_id: room.id,
    meeting_room_name: room.name,
    meeting_room_location: roomLocation(room),
    account_type: room.accountType,
    active_code: masked(room.activeCode),
    participant_number: room.capacity,
    meeting_room_status: roomStatus(world, room),
    scheduled_status: room.isOpen ? 1 : 0,
  }
}

/** GET /v1/meeting-rooms: the rooms of the enterprise, those whose name has a text in it with `meeting_room_name`. */
export const listMeetingRooms: Operation = {
  id: 'listMeetingRooms',
  run({ world, caller, query }) {
    const part = (query.meeting_room_name ?? '').toLowerCase()
    const rooms = roomsOf(world, caller.corpId).filter(({ name }) => name.toLowerCase().includes(part))
    const page = numberedPage(rooms, query, PAGE_SIZE)
    return { ...countedItems(page), meeting_room_list: page.items.map((room) => row(world, room)) }
  },
}
