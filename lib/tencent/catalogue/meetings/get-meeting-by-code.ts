import { z } from 'zod'
import { defineOperation } from '../define-operation'
import { asUseridAndOperatorId, CALLING_DEVICE } from '../operator'
import { MeetingCode } from './ids'
import { TencentMeeting, toMeeting } from './meeting'

/** One meeting by the code that people type. Codes are used again after a while: keep the id. Undefined: no such code. */
export const getMeetingByCode = defineOperation({
  id: 'getMeetingByCode',
  summary: 'Find a meeting by its code',
  method: 'GET',
  path: '/v1/meetings',
  since: '1.0.1',
  auth: ['secret', 'oauth'],
  scope: ['meeting:read', 'meeting:manage'],
  who: ['creator', 'host', 'invitee', 'participant', 'other-user'],
  rateClass: 'meeting-query',
  doc: '企业会议管理/查询会议/通过会议 Code 查询',
  input: z.strictObject({ code: MeetingCode }),
  reply: z.object({ meeting_info_list: z.array(TencentMeeting).nullish() }),
  toRequest: ({ code }, operator) => ({
    query: { meeting_code: code, ...asUseridAndOperatorId(operator), ...CALLING_DEVICE },
  }),
  map: ({ meeting_info_list }) => {
    const [meeting] = meeting_info_list ?? []
    return meeting && toMeeting(meeting)
  },
})
