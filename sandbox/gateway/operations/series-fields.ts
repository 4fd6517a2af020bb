import { currentOccurrence, isSpecial, remainingOccurrences } from '../../meetings/occurrences'
import type { Meeting, RecurringRule, SubMeeting } from '../../state/model'

type Fields = Record<string, unknown>

/** Only the way a series ends by is returned, as in the examples. */
function ruleResult(rule: RecurringRule): Fields {
  const { recurring_type, until_type, until_date, until_count } = rule
  return until_type === 1 ? { recurring_type, until_type, until_count } : { recurring_type, until_type, until_date }
}

/** Times are numbers here, although the meeting's own are strings. */
function subMeetingResult(sub: SubMeeting): Fields {
  return { sub_meeting_id: sub.id, status: sub.deleted ? 1 : 0, start_time: sub.startsAt, end_time: sub.endsAt }
}

/**
 * What the queries say about a series, nothing for a one-off meeting. The flag for special occurrences that are not listed is spelled
 * as in the examples, with an s; the tables leave it out.
 */
export function seriesFields(meeting: Meeting, now: number, listed: 'all' | 'current'): Fields {
  const current = currentOccurrence(meeting, now)
  if (meeting.recurringRule === undefined || current === undefined) return {}
  const shown = listed === 'all' ? meeting.subMeetings : [current]
  const hidden = meeting.subMeetings.filter((sub) => !shown.includes(sub) && isSpecial(sub))
  return {
    recurring_rule: ruleResult(meeting.recurringRule),
    sub_meetings: shown.map(subMeetingResult),
    has_more_sub_meetings: hidden.length > 0 ? 1 : 0,
    remain_sub_meetings: remainingOccurrences(meeting, now).length,
    current_sub_meeting_id: current.id,
  }
}
