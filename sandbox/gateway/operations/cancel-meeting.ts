import { cancelOccurrence, cancelWhole } from '../../meetings/cancel'
import { requireMeeting } from '../../meetings/find-meeting'
import { requireCreator } from '../../meetings/require-changeable'
import type { Operation } from '../operation'
import { operatorOf } from './operator'

/** POST /v1/meetings/{meetingId}/cancel: the meeting, the whole series, or one occurrence. Answers {}. */
export const cancelMeeting: Operation = {
  id: 'cancelMeeting',
  run(call) {
    const { world, caller, params } = call
    const subMeetingId = call.body.sub_meeting_id as string | undefined
    const operator = operatorOf(call)
    const meeting = requireMeeting(world, caller, params.meetingId ?? '')
    requireCreator(meeting, operator)
    const next = subMeetingId ? cancelOccurrence(meeting, subMeetingId, world.now()) : cancelWhole(meeting, world.now())
    world.meetings.put(next.id, next)
    return {}
  },
}
