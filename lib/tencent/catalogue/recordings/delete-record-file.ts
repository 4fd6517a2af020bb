import { z } from 'zod'
import { defineOperation } from '../define-operation'
import { MeetingId } from '../meetings/ids'
import { asUseridAndOperatorId } from '../operator'
import { RecordFileId } from './ids'

/** Deletes one file of a recording. The answer is empty. */
export const deleteRecordFile = defineOperation({
  id: 'deleteRecordFile',
  summary: 'Delete one file of a recording',
  method: 'DELETE',
  path: '/v1/records/{fileId}',
  since: '1.2.1',
  auth: ['secret', 'oauth'],
  scope: ['record:manage'],
  who: ['creator', 'admin'],
  rateClass: 'general',
  doc: '企业云录制管理/删除单个录制文件',
  input: z.strictObject({ fileId: RecordFileId, meetingId: MeetingId }),
  reply: z.unknown(),
  toRequest: ({ fileId, meetingId }, operator) => ({
    path: { fileId },
    query: { ...asUseridAndOperatorId(operator), meeting_id: meetingId },
  }),
  map: (): void => undefined,
})
