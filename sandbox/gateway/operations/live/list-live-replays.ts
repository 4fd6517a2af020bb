import { replaysOf } from '../../../live/replays-of'
import { requireMeeting, requireMeetingByCode } from '../../../meetings/find-meeting'
import type { Meeting } from '../../../state/model'
import { ApiError, type Call, type Operation } from '../../operation'
import { liveAddress } from '../links'
import { operatorOf } from '../operator'

/** Others than the creator get the meeting without the list. */
function listed(call: Call, find: () => Meeting): Record<string, unknown> {
  const asker = operatorOf(call)
  const meeting = find()
  if (!meeting.enableLive && !meeting.liveRooms?.length) throw new ApiError(190316, 'NO LIVE INFORMATION')
  const replays = replaysOf(meeting).map(({ id, subject }) => ({
    video_url: `${liveAddress(call.world, meeting)}/${id}`,
    live_subject: subject,
    live_room_id: id,
  }))
  const row = {
    meeting_id: meeting.id,
    meeting_code: meeting.code,
    subject: meeting.subject,
    live_replay_list: meeting.creatorId === asker.id ? replays : undefined,
  }
  return { meeting_number: 1, meeting_info_list: [row] }
}

/** GET /v1/meetings/{meetingId}/live_play/replays: one replay for each time the meeting was on the air. */
export const listLiveReplays: Operation = {
  id: 'listLiveReplays',
  run: (call) => listed(call, () => requireMeeting(call.world, call.caller, call.params.meetingId ?? '')),
}

/** GET /v1/meetings/live_play/replays: the same by code. */
export const listLiveReplaysByCode: Operation = {
  id: 'listLiveReplaysByCode',
  run: (call) => listed(call, () => requireMeetingByCode(call.world, call.caller, call.query.meeting_code ?? '')),
}
