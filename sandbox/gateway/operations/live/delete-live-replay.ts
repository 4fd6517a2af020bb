import { withoutReplay } from '../../../live/replays-of'
import { requireMeeting } from '../../../meetings/find-meeting'
import { requireMaker } from '../../../meetings/require-maker'
import type { Operation } from '../../operation'
import { operatorOf } from '../operator'

/** DELETE /v1/meetings/{meetingId}/live_play/{live_room_id}/replays. Answers {}, which every client reads. */
export const deleteLiveReplay: Operation = {
  id: 'deleteLiveReplay',
  run(call) {
    const { world, caller, params } = call
    const operator = operatorOf(call)
    const meeting = requireMeeting(world, caller, params.meetingId ?? '')
    requireMaker(meeting, operator)
    world.meetings.put(meeting.id, withoutReplay(meeting, params.live_room_id ?? ''))
    return {}
  },
}
