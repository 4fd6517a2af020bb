import { z } from 'zod'
import { maybe, wireFlag, wireId } from '../../wire'
import { defineOperation } from '../define-operation'
import { asUserid, CALLING_DEVICE } from '../operator'
import { MeetingId, SubMeetingId } from './ids'
import { type LiveStream, TencentLiveConfig, toLive } from './live'
import { fromRecurrence, Recurrence } from './recurrence'
import { endsAfterStart, fromScheduleInput, laterScheduleFields, scheduleFields } from './schedule-fields'
import { laterSettings, UpdateSettings } from './settings'

/** All that a change answers: read the meeting for the rest. */
export type UpdatedMeeting = { id: string; code?: string; live?: LiveStream }

const MAX_OCCURRENCES = 50

const Input = z
  .strictObject({
    meetingId: MeetingId,
    /** Changes the time of this occurrence only. */
    subMeetingId: SubMeetingId.optional(),
    subject: z.string().min(1).optional(),
    startsAt: z.date().optional(),
    endsAt: z.date().optional(),
    /** Empty removes the password. */
    password: z
      .string()
      .regex(/^(\d{4,6})?$/, 'Must be 4 to 6 digits, or empty')
      .optional(),
    invitees: z.array(z.string().min(1)).optional(),
    settings: UpdateSettings.optional(),
    recurrence: Recurrence.optional(),
    ...scheduleFields,
  })
  .refine(endsAfterStart, { path: ['endsAt'], error: 'Must be after the start' })
  .refine(({ subMeetingId, recurrence }) => subMeetingId === undefined || recurrence === undefined, {
    path: ['recurrence'],
    error: 'Cannot change together with one occurrence',
  })
  .refine(
    ({ recurrence }) => !recurrence || !('count' in recurrence.until) || recurrence.until.count <= MAX_OCCURRENCES,
    {
      path: ['recurrence', 'until', 'count'],
      error: `A changed series has at most ${MAX_OCCURRENCES} occurrences`,
    },
  )

/**
 * Changes a meeting, a series or the time of one occurrence. The documentation leaves open whether left-out groups
 * (recurrence, live, document upload) are kept or reset: send them as they were read. Given `hosts` must hold the caller.
 */
export const updateMeeting = defineOperation({
  id: 'updateMeeting',
  summary: 'Change a meeting, a series or one occurrence',
  method: 'PUT',
  path: '/v1/meetings/{meetingId}',
  since: '1.0.1',
  auth: ['secret', 'oauth'],
  scope: ['meeting:manage'],
  who: ['creator'],
  rateClass: 'general',
  doc: '企业会议管理/修改会议',
  laterFields: [...laterScheduleFields, 'recurrence.custom', ...laterSettings, 'settings.onlyInviteesAllowed'],
  input: Input,
  reply: z.object({
    meeting_info_list: z.tuple(
      [
        z.object({
          meeting_id: wireId,
          meeting_code: maybe(wireId),
          enable_live: maybe(wireFlag),
          live_config: maybe(TencentLiveConfig),
        }),
      ],
      z.unknown(),
    ),
  }),
  toRequest: ({ meetingId, subMeetingId, recurrence, ...input }, operator) => ({
    path: { meetingId },
    body: {
      ...asUserid(operator),
      ...CALLING_DEVICE,
      ...fromScheduleInput(input),
      // Without meeting_type 1 the platform takes the meeting for a one-off.
      ...(recurrence ? { meeting_type: 1, recurring_rule: fromRecurrence(recurrence) } : {}),
      ...(subMeetingId ? { meeting_type: 1, recurring_rule: { sub_meeting_id: subMeetingId } } : {}),
    },
  }),
  map: ({ meeting_info_list: [meeting] }): UpdatedMeeting => ({
    id: meeting.meeting_id,
    code: meeting.meeting_code,
    live: toLive(meeting),
  }),
})
