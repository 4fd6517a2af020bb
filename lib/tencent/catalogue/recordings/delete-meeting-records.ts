import { z } from 'zod'
import { defineOperation } from '../define-operation'
import { MeetingId } from '../meetings/ids'
import { asUseridAndOperatorId } from '../operator'
import { RecordingId } from './ids'

/** Deletes all files of a recording. The answer is empty. */
export const deleteMeetingRecords = defineOperation({
  id: 'deleteMeetingRecords',
  summary: 'Delete a recording with all its files',
  method: 'DELETE',
  path: '/v1/records',
  since: '1.2.1',
  auth: ['secret', 'oauth'],
  scope: ['record:manage'],
  who: ['creator', 'admin'],
  rateClass: 'general',
  doc: '企业云录制管理/删除会议录制',
  input: z.strictObject({ meetingId: MeetingId, recordingId: RecordingId }),
  reply: z.unknown(),
  toRequest: ({ meetingId, recordingId }, operator) => ({
    query: { ...asUseridAndOperatorId(operator), meeting_id: meetingId, meeting_record_id: recordingId },
  }),
  map: (): void => undefined,
})
