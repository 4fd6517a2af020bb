import type { EndedMeeting } from './ended-entries'
import type { ListedMeeting } from './listed-meeting'
import { type ShownStatus, shownStatus } from './shown-status'

/** A row of any of the lists, as files have it. */
export interface TableRow extends Pick<ListedMeeting, 'subject' | 'code' | 'startsAt' | 'endsAt'> {
  role?: NonNullable<ListedMeeting['role']>
  series?: { remaining?: number }
  status?: ShownStatus
}

/** A row of the lists of what comes, is on, or was cancelled. */
export function rowOfListed(meeting: ListedMeeting, now: Date): TableRow {
  const { subject, code, startsAt, endsAt, role, series } = meeting
  return {
    ...{ subject, code, startsAt, endsAt, status: shownStatus(meeting, now) },
    ...(role ? { role } : {}),
    ...(series ? { series: series.remaining === undefined ? {} : { remaining: series.remaining } } : {}),
  }
}

/** A row of the list of what is over. */
export function rowOfEnded({ subject, code, startsAt, endsAt, isRecurring }: EndedMeeting): TableRow {
  return { subject, code, startsAt, endsAt, ...(isRecurring ? { series: {} } : {}) }
}
