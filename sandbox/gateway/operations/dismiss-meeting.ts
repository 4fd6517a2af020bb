import { dismiss } from '../../meetings/dismiss'
import { requireMeeting } from '../../meetings/find-meeting'
import { changeAttendance } from '../../meetings/follow-attendance'
import { currentSpan } from '../../meetings/occurrences'
import { noPermission } from '../../meetings/refusals'
import type { Operation } from '../operation'
import { operatorOf } from './operator'

/** POST /v1/meetings/{meetingId}/dismiss: ends a meeting in progress, by force unless told otherwise. Answers {}. */
export const dismissMeeting: Operation = {
  id: 'dismissMeeting',
  run(call) {
    const { world, caller, params, body } = call
    const operator = operatorOf(call)
    const meeting = requireMeeting(world, caller, params.meetingId ?? '')
    if (meeting.creatorId !== operator.id) throw noPermission('only the creator may end the meeting')
    const options = { force: body.force_dismiss_meeting !== 0, recycleCode: body.retrieve_code === 1 }
    const ended = dismiss(meeting, options, world.now())
    changeAttendance(world, meeting, ended, operator.id)
    const span = currentSpan(meeting, world.now())
    world.news.tell(() => ({ event: 'meeting.end', meeting: ended, by: operator.id, endType: 0, span }))
    return {}
  },
}
