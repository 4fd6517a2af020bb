import { z } from 'zod'
import { maybe, wireId, wireText } from '../../wire'
import { defineOperation } from '../define-operation'
import { asUseridAndOperatorId } from '../operator'
import { RecordingId } from './ids'
import { TencentRecordAddresses, toRecordAddresses } from './record-addresses'

/** Where the files of a recording can be watched and fetched: all of them, in one answer. */
export const getMeetingRecordAddresses = defineOperation({
  id: 'getMeetingRecordAddresses',
  summary: 'Read the addresses of the files of a recording',
  method: 'GET',
  path: '/v1/addresses',
  since: '1.2.1',
  auth: ['secret', 'oauth'],
  scope: ['record:read', 'record:manage'],
  who: ['self'],
  rateClass: 'general',
  doc: '企业云录制管理/查询会议录制地址',
  input: z.strictObject({ recordingId: RecordingId }),
  reply: z.object({
    meeting_record_id: wireId,
    meeting_id: wireId,
    meeting_code: maybe(wireId),
    subject: maybe(wireText),
    record_files: z.array(TencentRecordAddresses).nullish(),
  }),
  toRequest: ({ recordingId }, operator) => ({
    query: { meeting_record_id: recordingId, ...asUseridAndOperatorId(operator) },
  }),
  map: (recording) => ({
    recordingId: recording.meeting_record_id,
    meetingId: recording.meeting_id,
    meetingCode: recording.meeting_code,
    subject: recording.subject ?? '',
    files: (recording.record_files ?? []).map(toRecordAddresses),
  }),
})
