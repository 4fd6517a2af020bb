import { z } from 'zod'
import { toSeconds } from '../../wire'
import { defineOperation } from '../define-operation'
import { MeetingCode, MeetingId } from '../meetings/ids'
import { asUseridAndOperatorId } from '../operator'
import { PageNumber, pageFields, pageSize, toPage } from '../paging'
import { longerThan, spansAtMost } from '../time-window'
import { TencentRecording, toRecording } from './recording'

const MAX_DAYS = 31

const Input = z
  .strictObject({
    from: z.date(),
    to: z.date(),
    /** Recordings of this meeting only. */
    meetingId: MeetingId.optional(),
    code: MeetingCode.optional(),
    cursor: PageNumber,
    size: pageSize(20),
  })
  .refine(spansAtMost(MAX_DAYS), longerThan(MAX_DAYS))
  .refine(({ meetingId, code }) => meetingId === undefined || code === undefined, {
    path: ['code'],
    error: 'Has no effect beside the id of a meeting',
  })

/**
 * The cloud recordings of a person's meetings in at most 31 days, up to 20 a page. Under OAuth only those of meetings that
 * belong to the same application.
 */
export const listRecords = defineOperation({
  id: 'listRecords',
  summary: "List the recordings of a person's meetings",
  method: 'GET',
  path: '/v1/records',
  since: '1.2.1',
  auth: ['secret', 'oauth'],
  scope: ['record:read', 'record:manage'],
  who: ['self'],
  rateClass: 'general',
  doc: '企业云录制管理/查询会议录制列表',
  input: Input,
  reply: z.object({ record_meetings: z.array(TencentRecording).nullish(), ...pageFields }),
  toRequest: ({ from, to, meetingId, code, cursor, size }, operator) => ({
    query: {
      meeting_id: meetingId,
      meeting_code: code,
      ...asUseridAndOperatorId(operator),
      start_time: toSeconds(from),
      end_time: toSeconds(to),
      page_size: size,
      page: cursor,
    },
  }),
  map: ({ record_meetings, ...page }) => toPage(page, (record_meetings ?? []).map(toRecording)),
})
