import { requireMeeting, requireMeetingByCode } from '../../../meetings/find-meeting'
import { requireMaker } from '../../../meetings/require-maker'
import type { Meeting } from '../../../state/model'
import type { Call, Operation } from '../../operation'
import { operatorOf } from '../operator'

/** A bare object, not the envelope of the other queries. */
function listed(call: Call, find: () => Meeting): Record<string, unknown> {
  const operator = operatorOf(call)
  const meeting = find()
  requireMaker(meeting, operator)
  return {
    meeting_id: meeting.id,
    meeting_code: meeting.code,
    subject: meeting.subject,
    guests: meeting.guests.map(({ area, phone_number, guest_name }) => ({ area, phone_number, guest_name })),
  }
}

/** GET /v1/guests/{meeting_id}: creator only. */
export const listGuests: Operation = {
  id: 'listGuests',
  run: (call) => listed(call, () => requireMeeting(call.world, call.caller, call.params.meeting_id ?? '')),
}

/** GET /v1/guests: the same by code. */
export const listGuestsByCode: Operation = {
  id: 'listGuestsByCode',
  run: (call) => listed(call, () => requireMeetingByCode(call.world, call.caller, call.query.meeting_code ?? '')),
}
