import { z } from 'zod'
import { defineOperation } from '../define-operation'
import { MeetingCode } from '../meetings/ids'
import { asUserid, CALLING_DEVICE } from '../operator'
import { TencentReplays, toReplays } from './live-replay'

/** As listLiveReplays, for a meeting code. */
export const listLiveReplaysByCode = defineOperation({
  id: 'listLiveReplaysByCode',
  summary: 'List the live replays of a meeting by its code',
  method: 'GET',
  path: '/v1/meetings/live_play/replays',
  since: '1.1.2',
  auth: ['secret'],
  scope: ['live:read', 'live:manage'],
  who: ['creator'],
  rateClass: 'general',
  doc: '企业会议管理/获取直播回看地址/通过会议 Code 查询直播回看',
  input: z.strictObject({ code: MeetingCode }),
  reply: TencentReplays,
  toRequest: ({ code }, operator) => ({
    query: { meeting_code: code, ...asUserid(operator), ...CALLING_DEVICE },
  }),
  map: toReplays,
})
