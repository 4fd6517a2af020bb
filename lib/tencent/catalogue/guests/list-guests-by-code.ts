import { z } from 'zod'
import { defineOperation } from '../define-operation'
import { MeetingCode } from '../meetings/ids'
import { asUserid, CALLING_DEVICE } from '../operator'
import { TencentGuestList, toGuestList } from './guest-list'

/** As listGuests, for a meeting code. */
export const listGuestsByCode = defineOperation({
  id: 'listGuestsByCode',
  summary: 'List the guests of a meeting by its code',
  method: 'GET',
  path: '/v1/guests',
  since: '1.9.0',
  auth: ['secret', 'oauth'],
  scope: [],
  who: ['creator'],
  rateClass: 'general',
  doc: '会议嘉宾管理/查询会议嘉宾列表/通过会议 Code 查询会议嘉宾列表',
  input: z.strictObject({ code: MeetingCode }),
  reply: TencentGuestList,
  toRequest: ({ code }, operator) => ({ query: { meeting_code: code, ...asUserid(operator), ...CALLING_DEVICE } }),
  map: toGuestList,
})
