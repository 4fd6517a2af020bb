import { z } from 'zod'
import { defineOperation } from '../define-operation'
import { MeetingId } from '../meetings/ids'
import { asUserid, CALLING_DEVICE } from '../operator'
import { TencentReplays, toReplays } from './live-replay'

/** Where the live streams of a meeting can be watched again. Empty for everybody but the creator. */
export const listLiveReplays = defineOperation({
  id: 'listLiveReplays',
  summary: 'List the live replays of a meeting',
  method: 'GET',
  path: '/v1/meetings/{meetingId}/live_play/replays',
  since: '1.1.2',
  auth: ['secret'],
  scope: ['live:read', 'live:manage'],
  who: ['creator'],
  rateClass: 'general',
  doc: '企业会议管理/获取直播回看地址/通过会议 ID 查询直播回看',
  input: z.strictObject({ meetingId: MeetingId }),
  reply: TencentReplays,
  toRequest: ({ meetingId }, operator) => ({
    path: { meetingId },
    query: { ...asUserid(operator), ...CALLING_DEVICE },
  }),
  map: toReplays,
})
