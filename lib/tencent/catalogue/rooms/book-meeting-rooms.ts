import { z } from 'zod'
import { defineOperation } from '../define-operation'
import { MeetingId } from '../meetings/ids'
import { asNewOperatorId } from '../operator'
import { RoomId, TencentRoomSummary, toRoomSummary } from './room'

/**
 * Books rooms for a meeting of 15 minutes to 24 hours that does not repeat. Whether the answer holds only these rooms or all
 * of the meeting is not documented.
 */
export const bookMeetingRooms = defineOperation({
  id: 'bookMeetingRooms',
  summary: 'Book rooms for a meeting',
  method: 'POST',
  path: '/v1/meetings/{meetingId}/book-rooms',
  since: '2.0.0',
  auth: ['secret'],
  scope: [],
  who: ['enterprise'],
  namesPerson: false,
  rateClass: 'account',
  doc: '会议室管理/预定会议室',
  input: z.strictObject({ meetingId: MeetingId, roomIds: z.array(RoomId).min(1, 'Must be at least one room') }),
  reply: z.object({ meeting_room_list: z.array(TencentRoomSummary).nullish() }),
  toRequest: ({ meetingId, roomIds }, operator) => ({
    path: { meetingId },
    body: { meeting_room_id_list: roomIds, ...asNewOperatorId(operator) },
  }),
  map: ({ meeting_room_list }) => ({ rooms: (meeting_room_list ?? []).map(toRoomSummary) }),
})
