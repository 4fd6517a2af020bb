import { type EndedMeeting, endedMeetingsOf } from '../../meetings/ended-meetings'
import type { Call, Operation } from '../operation'
import { countedItems, numberedPage } from './numbered-page'
import { operatorOf } from './operator'
import { bound, checkedWindow, type TimeWindow } from './time-window'

const MONTH = 31 * 86_400
const PAGE_SIZE = 20

/** Both bounds missing: the last month; one missing: 31 days from the other; both: at most 90 days. */
function windowOf({ world, query }: Call): TimeWindow {
  const from = bound(query, 'start_time')
  const to = bound(query, 'end_time')
  if (from !== undefined) return checkedWindow(from, to ?? from + MONTH, 90)
  const end = to ?? world.now()
  return { from: end - MONTH, to: end }
}

/** Times are numbers, as in the examples; the table says strings. */
function row({ meeting, span, subMeetingId }: EndedMeeting): Record<string, unknown> {
  return {
    meeting_id: meeting.id,
    meeting_code: meeting.code,
    subject: meeting.subject,
    meeting_type: meeting.recurringRule === undefined ? 0 : 1,
    start_time: span.startsAt,
    end_time: span.endsAt,
    sub_meeting_id: subMeetingId,
  }
}

/** GET /v1/history/meetings/{userid}: what the user created or attended, through whatever application, oldest first. */
export const listUserEndedMeetings: Operation = {
  id: 'listUserEndedMeetings',
  run(call) {
    const user = operatorOf(call)
    const { from, to } = windowOf(call)
    const code = call.query.meeting_code
    const found = endedMeetingsOf(call.world, call.caller.corpId, user.id).filter(
      ({ meeting, span }) =>
        span.startsAt >= from && span.startsAt <= to && (code === undefined || meeting.code === code),
    )
    const page = numberedPage(found, call.query, PAGE_SIZE)
    return { ...countedItems(page), meeting_info_list: page.items.map(row) }
  },
}
