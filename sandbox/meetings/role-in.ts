import type { Meeting } from '../state/model'

/** `join_meeting_role` on the wire, strongest first; "hoster" is the platform's spelling. */
export type MeetingRole = 'creator' | 'hoster' | 'invitee'

/** What a person is in a meeting by booking, undefined when nothing. */
export function roleIn(meeting: Meeting, personId: string): MeetingRole | undefined {
  if (meeting.creatorId === personId) return 'creator'
  if (meeting.hostIds.includes(personId)) return 'hoster'
  return meeting.inviteeIds.includes(personId) ? 'invitee' : undefined
}
