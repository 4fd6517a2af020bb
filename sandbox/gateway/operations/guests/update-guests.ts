import { requireMeeting, requireMeetingByCode } from '../../../meetings/find-meeting'
import { isOpen, meetingStatus } from '../../../meetings/meeting-status'
import { noPermission } from '../../../meetings/refusals'
import { requireMaker } from '../../../meetings/require-maker'
import type { Guest, Meeting } from '../../../state/model'
import type { Call, Operation } from '../../operation'
import { operatorOf } from '../operator'

/** The list of the request is the whole list; an empty one removes all guests. */
function replace(call: Call, find: () => Meeting): Record<string, never> {
  const operator = operatorOf(call)
  const meeting = find()
  requireMaker(meeting, operator)
  if (!isOpen(meetingStatus(meeting, call.world.now()))) throw noPermission('the meeting is cancelled or over')
  call.world.meetings.put(meeting.id, { ...meeting, guests: call.body.guests as Guest[] })
  return {}
}

/** PUT /v1/guests/{meeting_id}. Answers {}, which every client reads. */
export const updateGuests: Operation = {
  id: 'updateGuests',
  run: (call) => replace(call, () => requireMeeting(call.world, call.caller, call.params.meeting_id ?? '')),
}

/** PUT /v1/guests: the same with the code in the body. */
export const updateGuestsByCode: Operation = {
  id: 'updateGuestsByCode',
  run: (call) => replace(call, () => requireMeetingByCode(call.world, call.caller, String(call.body.meeting_code))),
}
