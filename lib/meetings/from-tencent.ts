import 'server-only'
import type * as tencent from '@/lib/tencent'
import { toInstant } from '@/lib/time'
import { EDITABLE_OCCURRENCES_MAX } from './limits'
import type { MeetingStatus, MeetingSummary } from './schema'

const statuses: Record<tencent.Meeting['status'], MeetingStatus> = {
  upcoming: 'upcoming',
  running: 'running',
  idle: 'passed',
  ended: 'ended',
  cancelled: 'cancelled',
  recycled: 'recycled',
  unknown: 'unknown',
}

/** How a meeting stands, in our words. */
export const statusOf = ({ status }: Pick<tencent.MeetingSummary, 'status'>): MeetingStatus => statuses[status]

/** The occurrence that a series shows: the one that runs or comes next, else the first that is left. */
function occurrenceOf({ occurrences, currentId }: NonNullable<tencent.Meeting['series']>) {
  return occurrences.find(({ id }) => id === currentId) ?? occurrences.find(({ deleted }) => !deleted)
}

/** A meeting of Tencent's, list or detail, as a row of ours. A series shows its current occurrence's times. */
export function toSummary(meeting: tencent.MeetingSummary): MeetingSummary {
  const { series } = meeting
  const occurrence = series && occurrenceOf(series)
  const { startsAt, endsAt } = occurrence ?? meeting
  return {
    id: meeting.id,
    code: meeting.code,
    subject: meeting.subject,
    type: meeting.type === 'quick' ? 'quick' : 'scheduled',
    status: statusOf(meeting),
    startsAt: toInstant(startsAt),
    endsAt: toInstant(endsAt),
    ...(meeting.role && meeting.role !== 'unknown' ? { role: meeting.role } : {}),
    ...(series ? { series: { subMeetingId: occurrence?.id, remaining: series.remaining } } : {}),
  }
}

/**
 * Can Tencent change this? A series must be sent back whole with its rule, which the API takes up to 50 occurrences and
 * only in the kinds it documents.
 */
export function isEditable(series: tencent.Meeting['series']): boolean {
  if (!series) return true
  const { recurrence, occurrences } = series
  if (!recurrence?.until || recurrence.frequency === 'unknown') return false
  const count = 'count' in recurrence.until ? recurrence.until.count : occurrences.length
  return count <= EDITABLE_OCCURRENCES_MAX
}
