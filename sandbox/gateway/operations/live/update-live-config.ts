import { configureLive } from '../../../live/configure-live'
import { requireMeeting, requireMeetingByCode } from '../../../meetings/find-meeting'
import { requireMaker } from '../../../meetings/require-maker'
import type { Meeting } from '../../../state/model'
import type { Call, Operation } from '../../operation'
import { operatorOf } from '../operator'

function change(call: Call, find: () => Meeting): Record<string, never> {
  const operator = operatorOf(call)
  const meeting = find()
  requireMaker(meeting, operator)
  const next = configureLive(call.world, meeting, call.body.live_config as Record<string, unknown>)
  call.world.meetings.put(next.id, next)
  return {}
}

/** PUT /v1/meetings/{meeting_id}/live_play/config. Answers {}, which every client reads. */
export const updateLiveConfig: Operation = {
  id: 'updateLiveConfig',
  run: (call) => change(call, () => requireMeeting(call.world, call.caller, call.params.meeting_id ?? '')),
}

/** PUT /v1/meetings/live_play/config: the same with the code in the body. */
export const updateLiveConfigByCode: Operation = {
  id: 'updateLiveConfigByCode',
  run: (call) => change(call, () => requireMeetingByCode(call.world, call.caller, String(call.body.meeting_code))),
}
