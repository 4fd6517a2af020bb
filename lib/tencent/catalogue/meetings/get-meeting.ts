import { z } from 'zod'
import { defineOperation } from '../define-operation'
import { asUseridAndOperatorId, CALLING_DEVICE } from '../operator'
import { MeetingId } from './ids'
import { TencentMeeting, toMeeting } from './meeting'

/** One meeting by id. The answer is a list with one element. Who asks decides which fields are there. */
export const getMeeting = defineOperation({
  id: 'getMeeting',
  summary: 'Read one meeting by its id',
  method: 'GET',
  path: '/v1/meetings/{meetingId}',
  since: '1.0.1',
  auth: ['secret', 'oauth'],
  scope: ['meeting:read', 'meeting:manage'],
  who: ['creator', 'host', 'invitee', 'participant', 'other-user'],
  rateClass: 'meeting-query',
  doc: '企业会议管理/查询会议/通过会议 ID 查询',
  input: z.strictObject({ meetingId: MeetingId }),
  reply: z.object({ meeting_info_list: z.tuple([TencentMeeting], z.unknown()) }),
  toRequest: ({ meetingId }, operator) => ({
    path: { meetingId },
    query: { ...asUseridAndOperatorId(operator), ...CALLING_DEVICE },
  }),
  map: ({ meeting_info_list: [meeting] }) => toMeeting(meeting),
})
