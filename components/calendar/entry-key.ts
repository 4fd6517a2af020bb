import type { CalendarEntry } from '@/lib/calendar/schema'

/** What makes an entry one, wherever it is moved to: the meeting and the occurrence. */
export const entryKey = ({ id, subMeetingId = '' }: Pick<CalendarEntry, 'id' | 'subMeetingId'>): string =>
  subMeetingId ? `${id}.${subMeetingId}` : id
