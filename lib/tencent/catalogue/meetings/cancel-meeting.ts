import { z } from 'zod'
import { defineOperation } from '../define-operation'
import { asUserid, CALLING_DEVICE } from '../operator'
import { MeetingId, SubMeetingId } from './ids'

const Input = z.strictObject({
  meetingId: MeetingId,
  /** Cancels this occurrence. Left out: the meeting, or the whole series. */
  subMeetingId: SubMeetingId.optional(),
  /** The meeting is a series. */
  recurring: z.boolean().default(false),
  /** A number of the caller's own. */
  reasonCode: z.int().min(0).default(1),
  reasonDetail: z.string().optional(),
})

/** Cancels a meeting that has not started. A POST, and the answer is empty. */
export const cancelMeeting = defineOperation({
  id: 'cancelMeeting',
  summary: 'Cancel a meeting, a series or one occurrence',
  method: 'POST',
  path: '/v1/meetings/{meetingId}/cancel',
  since: '1.0.1',
  auth: ['secret', 'oauth'],
  scope: ['meeting:manage'],
  who: ['creator'],
  rateClass: 'general',
  doc: '企业会议管理/取消会议',
  input: Input,
  reply: z.unknown(),
  toRequest: ({ meetingId, subMeetingId, recurring, reasonCode, reasonDetail }, operator) => ({
    path: { meetingId },
    body: {
      ...asUserid(operator),
      ...CALLING_DEVICE,
      reason_code: reasonCode,
      reason_detail: reasonDetail,
      meeting_type: recurring || subMeetingId ? 1 : undefined,
      sub_meeting_id: subMeetingId,
    },
  }),
  map: (): void => undefined,
})
