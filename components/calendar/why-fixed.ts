import type { CalendarEntry } from '@/lib/calendar/schema'

/** Why a meeting cannot be moved here. */
export type FixedReason = 'notCreator' | 'running' | 'over' | 'cancelled' | 'unknownOccurrence' | 'saving' | 'offline'

/** Only who created a meeting moves it, and only while it is still to come. */
export function whyFixed({ role, status, series, subMeetingId }: CalendarEntry): FixedReason | undefined {
  if (status === 'cancelled') return 'cancelled'
  if (status === 'running') return 'running'
  if (status !== 'upcoming') return 'over'
  if (role !== 'creator') return 'notCreator'
  return series && subMeetingId === undefined ? 'unknownOccurrence' : undefined
}
