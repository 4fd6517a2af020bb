import type { MeetingStatus } from '../meetings/meeting-status'

/** What people call the states of a meeting. */
export const STATUS_WORDS: Record<MeetingStatus, string> = {
  MEETING_STATE_INIT: 'Not started',
  MEETING_STATE_STARTED: 'In progress',
  MEETING_STATE_ENDED: 'Ended',
  MEETING_STATE_CANCELLED: 'Cancelled',
  MEETING_STATE_NULL: 'Booked time is over',
  MEETING_STATE_RECYCLED: 'Code given back',
}
