import { deviceModel } from '../../../rooms/device-model'
import { roomsOf } from '../../../rooms/find-room'
import { roomStatus } from '../../../rooms/room-status'
import type { Operation } from '../../operation'
import { countedItems, numberedPage } from '../numbered-page'
import { roomLocation } from './room-location'

const PAGE_SIZE = 20
const NOT_ACTIVATED = 0
const NOT_BOUND = 1

/** GET /v1/devices: the devices that are in a room, told by the room's id; a room without one has no row. */
export const listRoomDevices: Operation = {
  id: 'listRoomDevices',
  run({ world, caller, query }) {
    const part = (query.meeting_room_name ?? '').toLowerCase()
    const rooms = roomsOf(world, caller.corpId)
      .filter(({ status }) => status !== NOT_ACTIVATED && status !== NOT_BOUND)
      .filter(({ name }) => name.toLowerCase().includes(part))
    const page = numberedPage(rooms, query, PAGE_SIZE)
    return {
      ...countedItems(page),
      device_info_list: page.items.map((room) => ({
        meeting_room_id: room.id,
        meeting_room_name: room.name,
        meeting_room_location: roomLocation(room),
        device_model: deviceModel(room),
        app_version: '2.7.2.420',
        meeting_room_status: roomStatus(world, room),
      })),
    }
  },
}
