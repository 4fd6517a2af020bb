import { meetingStatus } from '../../meetings/meeting-status'
import { type UpcomingMeeting, upcomingPage } from '../../meetings/upcoming-page'
import type { Call, Operation } from '../operation'
import { pickLater } from './later-fields'
import { presentHosts } from './meeting-detail'
import { operatorOf } from './operator'
import { asIds } from './people'
import { seriesFields } from './series-fields'

function row(call: Call, { meeting, role, span }: UpcomingMeeting): Record<string, unknown> {
  const now = call.world.now()
  const present = presentHosts(meeting)
  return {
    subject: meeting.subject,
    meeting_id: meeting.id,
    meeting_code: meeting.code,
    status: meetingStatus(meeting, now),
    start_time: String(span.startsAt),
    end_time: String(span.endsAt),
    type: meeting.type,
    hosts: asIds(call, meeting.hostIds),
    current_hosts: present.length > 0 ? asIds(call, present) : undefined,
    join_meeting_role: role,
    meeting_type: meeting.recurringRule === undefined ? 0 : 1,
    ...seriesFields(meeting, now, call.query.is_show_all_sub_meetings === '1' ? 'all' : 'current'),
    ...pickLater('listUserMeetings', 'meeting', meeting.extras),
  }
}

/** GET /v1/meetings: the user's running and coming meetings, 20 a page. `remaining` is a flag, not a count. */
export const listUserMeetings: Operation = {
  id: 'listUserMeetings',
  run(call) {
    const user = operatorOf(call)
    const startOnly = call.world.modes.pagesByStartOnly
    const from = { pos: Number(call.query.pos ?? 0), cursory: startOnly ? 0 : Number(call.query.cursory ?? 0) }
    const page = upcomingPage(call.world, call.caller, user.id, from)
    return {
      meeting_number: page.items.length,
      next_pos: page.next?.pos ?? 0,
      remaining: page.next === undefined ? 0 : 1,
      next_cursory: startOnly ? undefined : page.next?.cursory,
      meeting_info_list: page.items.map((item) => row(call, item)),
    }
  },
}
