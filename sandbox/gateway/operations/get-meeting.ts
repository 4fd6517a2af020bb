import { requireMeeting } from '../../meetings/find-meeting'
import type { Operation } from '../operation'
import { meetingDetail } from './meeting-detail'
import { operatorOf } from './operator'

/** GET /v1/meetings/{meetingId}: a list envelope with one element. */
export const getMeeting: Operation = {
  id: 'getMeeting',
  run(call) {
    const asker = operatorOf(call)
    const meeting = requireMeeting(call.world, call.caller, call.params.meetingId ?? '')
    return { meeting_number: 1, meeting_info_list: [meetingDetail(call, meeting, asker.id)] }
  },
}
