import { pushTo } from '../../../live/configure-live'
import { requireMeeting } from '../../../meetings/find-meeting'
import { badParameter } from '../../../meetings/refusals'
import { requireMaker } from '../../../meetings/require-maker'
import type { PushTarget } from '../../../state/model'
import type { Operation } from '../../operation'
import { operatorOf } from '../operator'

interface Sent {
  platform_type: PushTarget['platform']
  push_address: string
  push_password: string
}

/** POST /v1/meetings/{meetingId}/live_play/live-stream-address. Answers {}, which every client reads. */
export const setLivePushStream: Operation = {
  id: 'setLivePushStream',
  run(call) {
    const { world, caller, params, body } = call
    const operator = operatorOf(call)
    const meeting = requireMeeting(world, caller, params.meetingId ?? '')
    requireMaker(meeting, operator)
    const [sent] = body.push_stream_info as Sent[]
    if (!sent) throw badParameter('push_stream_info', 'one target is needed')
    const target = { platform: sent.platform_type, address: sent.push_address, password: sent.push_password }
    world.meetings.put(meeting.id, pushTo(world, meeting, target))
    return {}
  },
}
