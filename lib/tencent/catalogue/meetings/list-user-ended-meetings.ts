import { z } from 'zod'
import { maybe, toSeconds, wireCount, wireId, wireText, wireTime } from '../../wire'
import { defineOperation } from '../define-operation'
import { PageNumber, pageFields, pageSize, toPage } from '../paging'
import { longerThan, spansAtMost } from '../time-window'
import { MeetingCode } from './ids'

/** A meeting that is over. The occurrences of a series share their id. */
export type EndedMeeting = {
  id: string
  code: string
  subject: string
  startsAt: Date
  endsAt: Date
  recurring: boolean
  subMeetingId?: string
}

const TencentEndedMeeting = z.object({
  meeting_id: wireId,
  meeting_code: wireId,
  subject: wireText,
  start_time: wireTime,
  end_time: wireTime,
  meeting_type: maybe(wireCount),
  sub_meeting_id: maybe(wireId),
})

const MAX_DAYS = 90

const Input = z
  .strictObject({
    code: MeetingCode.optional(),
    /** Both bounds left out: the last month. One alone: the 31 days from it. */
    from: z.date().optional(),
    to: z.date().optional(),
    cursor: PageNumber,
    size: pageSize(20),
  })
  .refine(spansAtMost(MAX_DAYS), longerThan(MAX_DAYS))

/** Ended meetings that a person created or joined, up to 20 a page. The person is part of the path. */
export const listUserEndedMeetings = defineOperation({
  id: 'listUserEndedMeetings',
  summary: "List a person's ended meetings",
  method: 'GET',
  path: '/v1/history/meetings/{userid}',
  since: '1.8.0',
  auth: ['secret', 'oauth'],
  scope: ['meeting:read', 'meeting:manage'],
  who: ['self'],
  rateClass: 'meeting-query',
  doc: '企业会议管理/查询用户已结束会议列表',
  input: Input,
  reply: z.object({
    meeting_info_list: z.array(TencentEndedMeeting).nullish(),
    ...pageFields,
  }),
  toRequest: ({ code, from, to, cursor, size }, operator) => ({
    path: { userid: operator.id },
    query: {
      page_size: size,
      page: cursor,
      meeting_code: code,
      start_time: from && toSeconds(from),
      end_time: to && toSeconds(to),
    },
  }),
  map: ({ meeting_info_list, ...page }) => toPage(page, (meeting_info_list ?? []).map(toEndedMeeting)),
})

function toEndedMeeting(meeting: z.output<typeof TencentEndedMeeting>): EndedMeeting {
  return {
    id: meeting.meeting_id,
    code: meeting.meeting_code,
    subject: meeting.subject,
    startsAt: meeting.start_time,
    endsAt: meeting.end_time,
    recurring: meeting.meeting_type === 1,
    subMeetingId: meeting.sub_meeting_id,
  }
}
