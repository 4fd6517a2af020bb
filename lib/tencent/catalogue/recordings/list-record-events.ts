import { z } from 'zod'
import { maybe, wireEnum, wireText, wireTime } from '../../wire'
import { defineOperation } from '../define-operation'
import { PageNumber, pageFields, pageSize, toPage } from '../paging'
import { longerThan, spansAtMost } from '../time-window'
import { bothOrNone, fromWindow, MAX_DAYS, oneIsMissing } from './analytics-window'
import { RecordingId } from './ids'

/** Somebody watched or fetched a file of a recording. */
export type RecordEvent = {
  at: Date
  type: 'view' | 'download' | 'unknown'
  userid?: string
  userName?: string
  recordName?: string
}

const eventTypes = { download: 1, view: 2 }

const TencentRecordEvent = z.object({
  operate_time: wireTime,
  event_type: maybe(wireEnum({ 1: 'download', 2: 'view' })),
  userid: maybe(wireText),
  user_name: maybe(wireText),
  record_name: maybe(wireText),
})

const Input = z
  .strictObject({
    recordingId: RecordingId,
    type: z.enum(['view', 'download']),
    /** Both left out: the last 31 days. */
    from: z.date().optional(),
    to: z.date().optional(),
    cursor: PageNumber,
    size: pageSize(50),
  })
  .refine(bothOrNone, oneIsMissing)
  .refine(spansAtMost(MAX_DAYS), longerThan(MAX_DAYS))

/** Who watched or who fetched a recording, and when; up to 50 a page. */
export const listRecordEvents = defineOperation({
  id: 'listRecordEvents',
  summary: 'List who watched or downloaded a recording',
  method: 'GET',
  path: '/v1/records/events',
  since: '1.7.1',
  auth: ['secret'],
  scope: ['record:read', 'record:manage'],
  who: ['enterprise'],
  namesPerson: false,
  rateClass: 'account',
  doc: '企业云录制管理/获取会议录制操作明细（查看、下载）数据',
  input: Input,
  reply: z.object({ events: z.array(TencentRecordEvent).nullish(), ...pageFields }),
  toRequest: ({ recordingId, type, cursor, size, ...window }) => ({
    query: {
      meeting_record_id: recordingId,
      event_type: eventTypes[type],
      page_size: size,
      page: cursor,
      ...fromWindow(window),
    },
  }),
  map: ({ events, ...page }) => toPage(page, (events ?? []).map(toRecordEvent)),
})

function toRecordEvent(event: z.output<typeof TencentRecordEvent>): RecordEvent {
  return {
    at: event.operate_time,
    type: event.event_type ?? 'unknown',
    userid: event.userid,
    userName: event.user_name,
    recordName: event.record_name,
  }
}
