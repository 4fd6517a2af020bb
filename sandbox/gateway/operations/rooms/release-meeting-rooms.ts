import { requireMeeting } from '../../../meetings/find-meeting'
import type { Operation } from '../../operation'
import { requestedRooms } from './book-meeting-rooms'

/** POST /v1/meetings/{meeting_id}/release-rooms, in whatever state the meeting is; rooms it does not have are no mistake. Answers {}. */
export const releaseMeetingRooms: Operation = {
  id: 'releaseMeetingRooms',
  run(call) {
    const { world, caller, params } = call
    const meeting = requireMeeting(world, caller, params.meeting_id ?? '')
    const released = requestedRooms(call).map(({ id }) => id)
    const roomIds = (meeting.roomIds ?? []).filter((id) => !released.includes(id))
    world.meetings.put(meeting.id, { ...meeting, roomIds })
    return {}
  },
}
