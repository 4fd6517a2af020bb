/** An event of the documentation. What came after version 2.2.0 of it is `later`. */
export interface DocumentedEvent {
  event: string
  group: 'meeting' | 'recording' | 'authorization' | 'other'
  since: string
}

/** Every event that Tencent documents, in its order. Others arrive too, and are kept like these. */
export const webhookEvents: readonly DocumentedEvent[] = [
  { event: 'meeting.created', group: 'meeting', since: '1.3.0' },
  { event: 'meeting.updated', group: 'meeting', since: '1.3.0' },
  { event: 'meeting.canceled', group: 'meeting', since: '1.3.0' },
  { event: 'meeting.started', group: 'meeting', since: '1.3.0' },
  { event: 'meeting.end', group: 'meeting', since: '1.3.0' },
  { event: 'meeting.participant-joined', group: 'meeting', since: '1.3.0' },
  { event: 'meeting.participant-left', group: 'meeting', since: '1.3.0' },
  { event: 'meeting.participant-jbh-waiting', group: 'meeting', since: '1.3.0' },
  { event: 'meeting.participant-joined-waiting-room', group: 'meeting', since: '1.3.0' },
  { event: 'meeting.participant-left-waiting-room', group: 'meeting', since: '1.3.0' },
  { event: 'meeting.participant-admitted', group: 'meeting', since: '1.3.0' },
  { event: 'meeting.participant-put-in-waiting-room', group: 'meeting', since: '1.3.0' },
  { event: 'meeting.share-screen-open', group: 'meeting', since: '2.1.1' },
  { event: 'meeting.share-screen-close', group: 'meeting', since: '2.1.1' },
  { event: 'meeting.live-started', group: 'meeting', since: '2.1.1' },
  { event: 'meeting.live-stopped', group: 'meeting', since: '2.1.1' },
  { event: 'recording.started', group: 'recording', since: '1.7.0' },
  { event: 'recording.paused', group: 'recording', since: '1.7.0' },
  { event: 'recording.resumed', group: 'recording', since: '1.7.0' },
  { event: 'recording.stopped', group: 'recording', since: '1.7.0' },
  { event: 'recording.completed', group: 'recording', since: '1.7.0' },
  { event: 'recording.failed', group: 'recording', since: '1.7.0' },
  { event: 'recording.deleted', group: 'recording', since: '1.7.0' },
  { event: 'oauth.corp-auth', group: 'authorization', since: '2.1.0' },
  { event: 'oauth.corp-cancel-auth', group: 'authorization', since: '2.1.0' },
  { event: 'oauth.user-auth', group: 'authorization', since: '2.1.0' },
  { event: 'oauth.user-cancel-auth', group: 'authorization', since: '2.1.0' },
  { event: 'oauth.auth-user', group: 'authorization', since: 'later' },
  { event: 'oauth.cancel-auth', group: 'authorization', since: 'later' },
  { event: 'meeting.participant-role-changed', group: 'meeting', since: 'later' },
  { event: 'common.sts-token', group: 'other', since: 'later' },
  { event: 'webinar.participant-role-changed', group: 'other', since: 'later' },
  { event: 'enroll.cancel', group: 'other', since: 'later' },
  { event: 'app.close', group: 'other', since: 'later' },
  { event: 'meeting.mute-all', group: 'meeting', since: 'later' },
  { event: 'meeting.unmute-all', group: 'meeting', since: 'later' },
  { event: 'recording.audio-completed', group: 'recording', since: 'later' },
  { event: 'smart.transcripts', group: 'other', since: 'later' },
  { event: 'room.alert', group: 'other', since: 'later' },
  { event: 'room.response', group: 'other', since: 'later' },
]
