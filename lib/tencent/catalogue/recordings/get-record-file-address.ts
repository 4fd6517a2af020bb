import { z } from 'zod'
import { maybe, wireId } from '../../wire'
import { defineOperation } from '../define-operation'
import { asUseridAndOperatorId } from '../operator'
import { RecordFileId } from './ids'
import { TencentRecordAddresses, toRecordAddresses } from './record-addresses'

/** Where one file of a recording can be watched and fetched. Neither recording nor subject are told. */
export const getRecordFileAddress = defineOperation({
  id: 'getRecordFileAddress',
  summary: 'Read the addresses of one file of a recording',
  method: 'GET',
  path: '/v1/addresses/{fileId}',
  since: '1.2.1',
  auth: ['secret', 'oauth'],
  scope: ['record:read', 'record:manage'],
  who: ['self'],
  rateClass: 'general',
  doc: '企业云录制管理/查询单个录制地址',
  input: z.strictObject({ fileId: RecordFileId }),
  reply: TencentRecordAddresses.extend({ meeting_id: wireId, meeting_code: maybe(wireId) }),
  toRequest: ({ fileId }, operator) => ({ path: { fileId }, query: asUseridAndOperatorId(operator) }),
  map: ({ meeting_id: meetingId, meeting_code: meetingCode, ...file }) => ({
    meetingId,
    meetingCode,
    ...toRecordAddresses(file),
  }),
})
