import { requireMeetingByCode } from '../../meetings/find-meeting'
import type { Operation } from '../operation'
import { meetingDetail } from './meeting-detail'
import { operatorOf } from './operator'

/** GET /v1/meetings?meeting_code=: for a series the example adds the list's paging fields. */
export const getMeetingByCode: Operation = {
  id: 'getMeetingByCode',
  run(call) {
    const asker = operatorOf(call)
    const meeting = requireMeetingByCode(call.world, call.caller, call.query.meeting_code ?? '')
    const answer = { meeting_number: 1, meeting_info_list: [meetingDetail(call, meeting, asker.id)] }
    return meeting.recurringRule === undefined ? answer : { next_pos: 0, remaining: 0, ...answer }
  },
}
