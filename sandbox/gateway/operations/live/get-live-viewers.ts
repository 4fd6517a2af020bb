import { viewersOf } from '../../../live/viewers-of'
import { requireMeeting } from '../../../meetings/find-meeting'
import { requireOwner } from '../../../recordings/require-rights'
import type { Operation } from '../../operation'
import { operatorOf } from '../operator'

/** GET /v1/meetings/{meetingId}/live_play/live-view-info: for the creator and the administrators of the enterprise. */
export const getLiveViewers: Operation = {
  id: 'getLiveViewers',
  run(call) {
    const { world, caller, params } = call
    const operator = operatorOf(call)
    const meeting = requireMeeting(world, caller, params.meetingId ?? '')
    requireOwner(meeting, operator)
    return { meeting_id: meeting.id, subject: meeting.subject, live_viewers_num: viewersOf(meeting) }
  },
}
