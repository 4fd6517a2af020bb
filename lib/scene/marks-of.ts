import type { MarkKind } from './schema'

/** That something holds from an event on, or does not; of the person whom the event is about, or of the meeting. */
export interface Mark {
  kind: MarkKind
  isOfPerson: boolean
  holds: boolean
}

const ofPerson = (kind: MarkKind, holds: boolean): Mark => ({ kind, holds, isOfPerson: true })
const ofMeeting = (kind: MarkKind, holds = true): Mark => ({ kind, holds, isOfPerson: false })

const marks: Record<string, readonly Mark[]> = {
  'meeting.started': [ofMeeting('hosted')],
  'meeting.end': [ofMeeting('over')],
  'meeting.participant-jbh-waiting': [ofPerson('early', true)],
  'meeting.participant-joined-waiting-room': [ofPerson('waiting', true)],
  'meeting.participant-put-in-waiting-room': [ofPerson('waiting', true), ofPerson('sharing', false)],
  'meeting.participant-left-waiting-room': [ofPerson('waiting', false), ofPerson('early', false)],
  'meeting.participant-admitted': [ofPerson('waiting', false)],
  'meeting.participant-joined': [ofPerson('waiting', false)],
  'meeting.participant-left': [ofPerson('sharing', false), ofPerson('early', false)],
  'meeting.share-screen-open': [ofPerson('sharing', true)],
  'meeting.share-screen-close': [ofPerson('sharing', false)],
  'meeting.live-started': [ofMeeting('on-air', true)],
  'meeting.live-stopped': [ofMeeting('on-air', false)],
}

/** What an event tells of what is going on in its meeting. */
export const marksOf = (event: string): readonly Mark[] => (Object.hasOwn(marks, event) ? (marks[event] ?? []) : [])
