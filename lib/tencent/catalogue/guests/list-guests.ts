import { z } from 'zod'
import { defineOperation } from '../define-operation'
import { MeetingId } from '../meetings/ids'
import { asUserid, CALLING_DEVICE } from '../operator'
import { TencentGuestList, toGuestList } from './guest-list'

/** The guests of a meeting: people invited by phone number, who pass password and waiting room. */
export const listGuests = defineOperation({
  id: 'listGuests',
  summary: 'List the guests of a meeting',
  method: 'GET',
  path: '/v1/guests/{meetingId}',
  since: '1.9.0',
  auth: ['secret', 'oauth'],
  scope: [],
  who: ['creator'],
  rateClass: 'general',
  doc: '会议嘉宾管理/查询会议嘉宾列表/通过会议 ID 查询会议嘉宾列表',
  input: z.strictObject({ meetingId: MeetingId }),
  reply: TencentGuestList,
  toRequest: ({ meetingId }, operator) => ({
    path: { meetingId },
    query: { ...asUserid(operator), ...CALLING_DEVICE },
  }),
  map: toGuestList,
})
