import { z } from 'zod'
import { defineOperation } from '../define-operation'
import { MeetingId } from '../meetings/ids'
import { asNewOperatorId } from '../operator'
import { RoomId } from './room'

/** Gives rooms of a meeting back. The answer is empty. */
export const releaseMeetingRooms = defineOperation({
  id: 'releaseMeetingRooms',
  summary: 'Release rooms of a meeting',
  method: 'POST',
  path: '/v1/meetings/{meetingId}/release-rooms',
  since: '2.0.0',
  auth: ['secret'],
  scope: [],
  who: ['enterprise'],
  namesPerson: false,
  rateClass: 'account',
  doc: '会议室管理/释放会议室',
  input: z.strictObject({ meetingId: MeetingId, roomIds: z.array(RoomId).min(1, 'Must be at least one room') }),
  reply: z.unknown(),
  toRequest: ({ meetingId, roomIds }, operator) => ({
    path: { meetingId },
    body: { meeting_room_id_list: roomIds, ...asNewOperatorId(operator) },
  }),
  map: (): void => undefined,
})
