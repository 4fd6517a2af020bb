import { requireMeeting } from '../../../meetings/find-meeting'
import { deleteFiles } from '../../../recordings/delete-files'
import { requireRecordFile, requireSameMeeting } from '../../../recordings/find-recording'
import { requireOwner } from '../../../recordings/require-rights'
import type { Operation } from '../../operation'
import { operatorOf } from '../operator'

/** DELETE /v1/records/{record_file_id}: one file; with the last one the recording is gone. The answer is a body of no bytes. */
export const deleteRecordFile: Operation = {
  id: 'deleteRecordFile',
  run(call) {
    const { world, caller, query, params } = call
    const operator = operatorOf(call)
    const meeting = requireMeeting(world, caller, query.meeting_id ?? '')
    requireOwner(meeting, operator)
    const found = requireRecordFile(world, caller, params.record_file_id ?? '')
    requireSameMeeting(found, meeting.id)
    deleteFiles(world, found, operator, found.file.id)
    return undefined
  },
}
