import { currentSpan } from '../meetings/occurrences'
import type { MeetingHappening } from '../state/happening'
import type { Meeting } from '../state/model'
import type { World } from '../state/world'
import { describePerson } from './describe-person'
import type { Reader } from './reader'

/** Whoever hosts a meeting by booking. */
export function hostsOf(world: World, reader: Reader, meeting: Meeting) {
  return meeting.hostIds.map((id) => describePerson(world, reader, id))
}

/** What events say about a meeting beside its hosts; times are seconds, and numbers here. */
export function meetingFacts(world: World, reader: Reader, meeting: Meeting, span?: MeetingHappening['span']) {
  const { startsAt, endsAt } = span ?? currentSpan(meeting, world.now())
  return {
    meeting_id: meeting.id,
    meeting_code: meeting.code,
    subject: meeting.subject,
    creator: describePerson(world, reader, meeting.creatorId),
    meeting_type: meeting.recurringRule === undefined ? 0 : 1,
    start_time: startsAt,
    end_time: endsAt,
    meeting_create_mode: meeting.type,
  }
}

/** Events about the files of a recording know when the meeting ended; those about recording itself do not. */
const WITH_FILES = ['recording.completed', 'recording.failed', 'recording.deleted']

/** `meeting_info`: only screens and streams name the hosts, and recordings say less than meetings. */
export function describeMeeting(world: World, reader: Reader, { event, meeting, span }: MeetingHappening) {
  const { end_time, meeting_create_mode, ...facts } = meetingFacts(world, reader, meeting, span)
  if (event.startsWith('recording.')) return WITH_FILES.includes(event) ? { ...facts, end_time } : facts
  const namesHosts = event.startsWith('meeting.share-screen-') || event.startsWith('meeting.live-')
  return { ...facts, ...(namesHosts && { hosts: hostsOf(world, reader, meeting) }), end_time, meeting_create_mode }
}
