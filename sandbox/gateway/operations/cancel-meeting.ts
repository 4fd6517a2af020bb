import { cancelOccurrence, cancelWhole } from '../../meetings/cancel'
import { requireMeeting } from '../../meetings/find-meeting'
import { changeAttendance } from '../../meetings/follow-attendance'
import { requireCreator } from '../../meetings/require-changeable'
import type { Meeting, Person } from '../../state/model'
import type { World } from '../../state/world'
import type { Operation } from '../operation'
import { operatorOf } from './operator'

/** A series that goes on without one occurrence was changed: the event of a cancelled meeting could not say which one it was. */
function tellCancelled(world: World, meeting: Meeting, operator: Person, reason: unknown): void {
  const by = operator.id
  world.news.tell(() =>
    meeting.cancelledAt === undefined
      ? { event: 'meeting.updated', meeting, by }
      : { event: 'meeting.canceled', meeting, by, cancelReason: typeof reason === 'string' ? reason : '' },
  )
}

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
    changeAttendance(world, meeting, next, operator.id)
    tellCancelled(world, next, operator, call.body.reason_detail)
    return {}
  },
}
