import type { CalendarEntry } from '@/lib/calendar/schema'
import type { MeetingSummary } from '@/lib/meetings/schema'

/** A row of any of the lists, whichever door it came from. */
export interface ListedMeeting extends Omit<MeetingSummary, 'role'> {
  role?: CalendarEntry['role']
  /** Which meeting of a series the row is, where it is that one alone. */
  occurrence?: string
}

/** What our copies have of a meeting, as a row. */
export function toListed({ subMeetingId, series, ...entry }: CalendarEntry): ListedMeeting {
  return {
    ...entry,
    ...(subMeetingId ? { occurrence: subMeetingId } : {}),
    ...(series ? { series: { subMeetingId, remaining: series.remaining } } : {}),
  }
}
