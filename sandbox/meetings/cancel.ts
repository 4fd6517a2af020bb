import type { Meeting } from '../state/model'
import { keptOccurrences } from './occurrences'
import { requireNotBegun, requireOccurrenceNotBegun } from './require-changeable'

/** The whole meeting cancelled; 9007, 13602 or 13603 when it is too late. */
export function cancelWhole(meeting: Meeting, now: number): Meeting {
  requireNotBegun(meeting, now)
  return { ...meeting, cancelledAt: now, waiting: [] }
}

/** One occurrence deleted; a series that has none left is cancelled itself. */
export function cancelOccurrence(meeting: Meeting, subMeetingId: string, now: number): Meeting {
  requireOccurrenceNotBegun(meeting, subMeetingId, now)
  const subMeetings = meeting.subMeetings.map((sub) => (sub.id === subMeetingId ? { ...sub, deleted: true } : sub))
  const next = { ...meeting, subMeetings }
  return keptOccurrences(next).length > 0 ? next : { ...next, cancelledAt: now }
}
