import { z } from 'zod'
import { defineOperation } from '../define-operation'
import { asUseridAndOperatorId, CALLING_DEVICE } from '../operator'
import { MeetingId } from './ids'

const Input = z.strictObject({
  meetingId: MeetingId,
  /** True ends it for the people inside; false fails while somebody is. The platform's own default is true, ours is to be asked. */
  force: z.boolean(),
  /** Takes the meeting code back, so that nobody can enter again. A series with further occurrences needs its code. */
  retrieveCode: z.boolean().default(false),
  reasonCode: z.int().min(0).default(1),
  reasonDetail: z.string().optional(),
})

/** Ends a meeting that runs; for a series, the occurrence that runs. The answer is empty. */
export const dismissMeeting = defineOperation({
  id: 'dismissMeeting',
  summary: 'End a running meeting',
  method: 'POST',
  path: '/v1/meetings/{meetingId}/dismiss',
  since: '1.7.3',
  auth: ['secret', 'oauth'],
  scope: ['meeting:manage'],
  who: ['creator'],
  rateClass: 'general',
  doc: '企业会议管理/结束会议',
  input: Input,
  reply: z.unknown(),
  toRequest: ({ meetingId, force, retrieveCode, reasonCode, reasonDetail }, operator) => ({
    path: { meetingId },
    body: {
      ...asUseridAndOperatorId(operator),
      ...CALLING_DEVICE,
      reason_code: reasonCode,
      reason_detail: reasonDetail,
      force_dismiss_meeting: force ? 1 : 0,
      retrieve_code: retrieveCode ? 1 : 0,
    },
  }),
  map: (): void => undefined,
})
