import type { Meeting } from '../state/model'

/** `join_meeting_role` on the wire, strongest first; "hoster" is the platform's spelling. */
export type MeetingRole = 'creator' | 'hoster' | 'invitee'

/** Does a person host a meeting, by having made it or by name? */
export function isHost(meeting: Meeting, personId: string): boolean {
  return meeting.creatorId === personId || meeting.hostIds.includes(personId)
}

/** What a person is in a meeting by booking, undefined when nothing. */
export function roleIn(meeting: Meeting, personId: string): MeetingRole | undefined {
  if (meeting.creatorId === personId) return 'creator'
  if (meeting.hostIds.includes(personId)) return 'hoster'
  return meeting.inviteeIds.includes(personId) ? 'invitee' : undefined
}
