import { z } from 'zod'
import { maybe, wireCount, wireFlag, wireText } from '../../wire'
import { defineOperation } from '../define-operation'
import { PageNumber, pageFields, pageSize, toPage } from '../paging'
import {
  type RoomStatus,
  type RoomSummary,
  TencentRoomSummary,
  toRoomSummary,
  wireRoomAccount,
  wireRoomStatus,
} from './room'

/** A room of the enterprise. `bookable`: its administrators let it be booked. */
export type MeetingRoom = RoomSummary & {
  status: RoomStatus
  bookable: boolean
  capacity?: number
  account: 'ordinary' | 'dedicated' | 'trial' | 'unknown'
  /** What a device is activated with; masked by the platform in examples, there for rooms without a device too. */
  activationCode?: string
}

const TencentRoom = TencentRoomSummary.extend({
  account_type: maybe(wireRoomAccount),
  active_code: maybe(wireText),
  participant_number: maybe(wireCount),
  meeting_room_status: maybe(wireRoomStatus),
  scheduled_status: maybe(wireFlag),
})

/** The rooms of the enterprise, up to 50 a page. */
export const listMeetingRooms = defineOperation({
  id: 'listMeetingRooms',
  summary: 'List the meeting rooms',
  method: 'GET',
  path: '/v1/meeting-rooms',
  since: '2.0.0',
  auth: ['secret'],
  scope: [],
  who: ['enterprise'],
  namesPerson: false,
  rateClass: 'account',
  doc: '会议室管理/查询会议室列表',
  input: z.strictObject({
    /** Part of a name. */
    name: z.string().min(1).optional(),
    cursor: PageNumber,
    size: pageSize(50),
  }),
  reply: z.object({ meeting_room_list: z.array(TencentRoom).nullish(), ...pageFields }),
  toRequest: ({ name, cursor, size }) => ({ query: { page: cursor, page_size: size, meeting_room_name: name } }),
  map: ({ meeting_room_list, ...page }) => toPage(page, (meeting_room_list ?? []).map(toMeetingRoom)),
})

function toMeetingRoom(room: z.output<typeof TencentRoom>): MeetingRoom {
  return {
    ...toRoomSummary(room),
    status: room.meeting_room_status ?? 'unknown',
    bookable: room.scheduled_status ?? false,
    capacity: room.participant_number,
    account: room.account_type ?? 'unknown',
    activationCode: room.active_code,
  }
}
