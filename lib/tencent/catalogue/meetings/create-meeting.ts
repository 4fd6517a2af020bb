import { z } from 'zod'
import { maybe, wireFlag, wireId, wireText, wireTime, wireUrl } from '../../wire'
import { defineOperation } from '../define-operation'
import { asUserid, CALLING_DEVICE } from '../operator'
import { type LiveStream, TencentLiveConfig, toLive } from './live'
import { type MeetingUser, wireUsers } from './meeting-user'
import { fromRecurrence, Recurrence } from './recurrence'
import { endsAfterStart, fromScheduleInput, laterScheduleFields, scheduleFields } from './schedule-fields'
import { CreateSettings, laterSettings, type MeetingSettings, wireSettings } from './settings'

/** A meeting as its creation answers it. `unregistered`: invitees who are no users of the enterprise. */
export type CreatedMeeting = {
  id: string
  code: string
  subject: string
  password?: string
  startsAt: Date
  endsAt: Date
  joinUrl: string
  hosts: MeetingUser[]
  invitees: MeetingUser[]
  unregistered: string[]
  settings: MeetingSettings
  live?: LiveStream
}

const Input = z
  .strictObject({
    subject: z.string().min(1),
    type: z.enum(['scheduled', 'quick']).default('scheduled'),
    startsAt: z.date(),
    endsAt: z.date(),
    password: z
      .string()
      .regex(/^\d{4,6}$/, 'Must be 4 to 6 digits')
      .optional(),
    invitees: z.array(z.string().min(1)).max(100).optional(),
    settings: CreateSettings.optional(),
    recurrence: Recurrence.optional(),
    ...scheduleFields,
  })
  .refine(endsAfterStart, { path: ['endsAt'], error: 'Must be after the start' })
  .refine(({ type, recurrence }) => type === 'scheduled' || recurrence === undefined, {
    path: ['recurrence'],
    error: 'A quick meeting cannot repeat',
  })

const TencentCreatedMeeting = z.object({
  meeting_id: wireId,
  meeting_code: wireId,
  subject: wireText,
  password: maybe(wireText),
  start_time: wireTime,
  end_time: wireTime,
  join_url: wireUrl,
  hosts: maybe(wireUsers),
  participants: maybe(wireUsers),
  user_non_registered: maybe(z.array(wireId)),
  settings: maybe(wireSettings),
  enable_live: maybe(wireFlag),
  live_config: maybe(TencentLiveConfig),
})

/** Books a meeting or opens a quick one. A quick one needs times too, and answers its real start. */
export const createMeeting = defineOperation({
  id: 'createMeeting',
  summary: 'Schedule a meeting or start a quick one',
  method: 'POST',
  path: '/v1/meetings',
  since: '1.0.1',
  auth: ['secret', 'oauth'],
  scope: ['meeting:manage'],
  who: ['registered-user'],
  rateClass: 'meeting-create',
  doc: '企业会议管理/创建会议',
  laterFields: [...laterScheduleFields, 'recurrence.custom', ...laterSettings],
  input: Input,
  reply: z.object({ meeting_info_list: z.tuple([TencentCreatedMeeting], z.unknown()) }),
  toRequest: (input, operator) => ({
    body: {
      ...asUserid(operator),
      ...CALLING_DEVICE,
      type: input.type === 'quick' ? 1 : 0,
      ...fromScheduleInput(input),
      ...(input.recurrence
        ? { meeting_type: 1, recurring_rule: fromRecurrence(input.recurrence) }
        : { meeting_type: 0 }),
    },
  }),
  map: ({ meeting_info_list: [meeting] }): CreatedMeeting => ({
    id: meeting.meeting_id,
    code: meeting.meeting_code,
    subject: meeting.subject,
    password: meeting.password,
    startsAt: meeting.start_time,
    endsAt: meeting.end_time,
    joinUrl: meeting.join_url,
    hosts: meeting.hosts ?? [],
    invitees: meeting.participants ?? [],
    unregistered: meeting.user_non_registered ?? [],
    settings: meeting.settings ?? {},
    live: toLive(meeting),
  }),
})
