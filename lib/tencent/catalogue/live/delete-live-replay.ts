import { z } from 'zod'
import { defineOperation } from '../define-operation'
import { MeetingId } from '../meetings/ids'
import { asUserid, CALLING_DEVICE } from '../operator'

const RoomId = z.string().regex(/^[\w-]{1,64}$/, 'Must be the id of a live room')

/** Deletes the replay of one live room, for good. The answer is empty. */
export const deleteLiveReplay = defineOperation({
  id: 'deleteLiveReplay',
  summary: 'Delete a live replay',
  method: 'DELETE',
  path: '/v1/meetings/{meetingId}/live_play/{roomId}/replays',
  since: '1.1.2',
  auth: ['secret'],
  scope: ['live:manage'],
  who: ['creator'],
  rateClass: 'general',
  doc: '企业会议管理/删除直播回看文件',
  input: z.strictObject({ meetingId: MeetingId, roomId: RoomId }),
  reply: z.unknown(),
  toRequest: ({ meetingId, roomId }, operator) => ({
    path: { meetingId, roomId },
    query: { ...asUserid(operator), ...CALLING_DEVICE },
  }),
  map: (): void => undefined,
})
