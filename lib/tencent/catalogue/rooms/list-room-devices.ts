import { z } from 'zod'
import { maybe, wireText } from '../../wire'
import { defineOperation } from '../define-operation'
import { PageNumber, pageFields, pageSize, toPage } from '../paging'
import { type RoomStatus, type RoomSummary, TencentRoomSummary, toRoomSummary, wireRoomStatus } from './room'

/** A device that can be used, by the room it is in: devices have no id of their own. */
export type RoomDevice = { room: RoomSummary; status: RoomStatus; model?: string; appVersion?: string }

const TencentDevice = TencentRoomSummary.extend({
  device_model: maybe(wireText),
  app_version: maybe(wireText),
  meeting_room_status: maybe(wireRoomStatus),
})

/** The devices of the enterprise's rooms, up to 50 a page. */
export const listRoomDevices = defineOperation({
  id: 'listRoomDevices',
  summary: 'List the devices of the meeting rooms',
  method: 'GET',
  path: '/v1/devices',
  since: '2.0.0',
  auth: ['secret'],
  scope: [],
  who: ['enterprise'],
  namesPerson: false,
  rateClass: 'account',
  doc: '会议室管理/查询设备列表',
  input: z.strictObject({
    /** Part of a room's name. */
    name: z.string().min(1).optional(),
    cursor: PageNumber,
    size: pageSize(50),
  }),
  reply: z.object({ device_info_list: z.array(TencentDevice).nullish(), ...pageFields }),
  toRequest: ({ name, cursor, size }) => ({ query: { page: cursor, page_size: size, meeting_room_name: name } }),
  map: ({ device_info_list, ...page }) => toPage(page, (device_info_list ?? []).map(toDevice)),
})

function toDevice(device: z.output<typeof TencentDevice>): RoomDevice {
  return {
    room: toRoomSummary(device),
    status: device.meeting_room_status ?? 'unknown',
    model: device.device_model || undefined,
    appVersion: device.app_version || undefined,
  }
}
