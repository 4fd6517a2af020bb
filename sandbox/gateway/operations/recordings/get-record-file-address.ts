import { requireRecordFile } from '../../../recordings/find-recording'
import { requireReader } from '../../../recordings/require-rights'
import type { Operation } from '../../operation'
import { operatorOf } from '../operator'
import { fileAddresses } from './file-addresses'

/** GET /v1/addresses/{record_file_id}: the addresses of one file, without subject and recording. */
export const getRecordFileAddress: Operation = {
  id: 'getRecordFileAddress',
  run(call) {
    const operator = operatorOf(call)
    const { meeting, file } = requireRecordFile(call.world, call.caller, call.params.record_file_id ?? '')
    requireReader(meeting, operator)
    return { meeting_id: meeting.id, meeting_code: meeting.code, ...fileAddresses(call, file, operator) }
  },
}
