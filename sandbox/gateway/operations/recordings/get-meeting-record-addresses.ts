import { requireRecording } from '../../../recordings/find-recording'
import { filesOf } from '../../../recordings/recording-state'
import { requireReader } from '../../../recordings/require-rights'
import type { Operation } from '../../operation'
import { operatorOf } from '../operator'
import { fileAddresses } from './file-addresses'

/** GET /v1/addresses: the addresses of every file of a recording; none before it is ready. */
export const getMeetingRecordAddresses: Operation = {
  id: 'getMeetingRecordAddresses',
  run(call) {
    const { world, caller, query } = call
    const operator = operatorOf(call)
    const { recording, meeting } = requireRecording(world, caller, query.meeting_record_id ?? '')
    requireReader(meeting, operator)
    return {
      meeting_record_id: recording.id,
      meeting_id: meeting.id,
      meeting_code: meeting.code,
      subject: meeting.subject,
      record_files: filesOf(recording, world.now()).map((file) => fileAddresses(call, file, operator)),
    }
  },
}
