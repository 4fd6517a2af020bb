import { requireMeeting } from '../../../meetings/find-meeting'
import { deleteFiles } from '../../../recordings/delete-files'
import { requireRecording, requireSameMeeting } from '../../../recordings/find-recording'
import { requireOwner } from '../../../recordings/require-rights'
import type { Operation } from '../../operation'
import { operatorOf } from '../operator'

/** DELETE /v1/records: every file of one recording. The answer is a body of no bytes. */
export const deleteMeetingRecords: Operation = {
  id: 'deleteMeetingRecords',
  run(call) {
    const { world, caller, query } = call
    const operator = operatorOf(call)
    const meeting = requireMeeting(world, caller, query.meeting_id ?? '')
    requireOwner(meeting, operator)
    const found = requireRecording(world, caller, query.meeting_record_id ?? '')
    requireSameMeeting(found, meeting.id)
    deleteFiles(world, found, operator)
    return undefined
  },
}
