import type { Handler } from './handler'
import { meetingChanged } from './meeting-changed'
import { oauthCancelAuth } from './oauth-cancel-auth'
import { oauthCorpCancelAuth } from './oauth-corp-cancel-auth'
import { peopleMoved } from './people-moved'
import { recordingChanged } from './recording-changed'
import { recordingReady } from './recording-ready'

/** Does both for the same event, in its one transaction. */
const inTurn =
  (...all: Handler[]): Handler =>
  async (...event) => {
    let outcome: Awaited<ReturnType<Handler>> = 'ignored'
    for (const handle of all) if ((await handle(...event)) === 'done') outcome = 'done'
    return outcome
  }

/**
 * What is done for which event; the others are kept and nothing else. Authorisations that were given (`oauth.auth-user`,
 * `oauth.user-auth`, `oauth.corp-auth`) carry no token and no code, so they make no connection: our own exchange does.
 */
const handlers: Record<string, Handler> = {
  'meeting.created': meetingChanged,
  'meeting.updated': meetingChanged,
  'meeting.canceled': meetingChanged,
  'meeting.started': meetingChanged,
  'meeting.end': meetingChanged,
  'meeting.participant-joined': peopleMoved,
  'meeting.participant-left': peopleMoved,
  'meeting.participant-jbh-waiting': peopleMoved,
  'meeting.participant-joined-waiting-room': peopleMoved,
  'meeting.participant-left-waiting-room': peopleMoved,
  'meeting.participant-admitted': peopleMoved,
  'meeting.participant-put-in-waiting-room': peopleMoved,
  'meeting.participant-role-changed': peopleMoved,
  'meeting.share-screen-open': peopleMoved,
  'meeting.share-screen-close': peopleMoved,
  'meeting.live-started': peopleMoved,
  'meeting.live-stopped': peopleMoved,
  'recording.started': recordingChanged,
  'recording.paused': recordingChanged,
  'recording.resumed': recordingChanged,
  'recording.stopped': recordingChanged,
  'recording.completed': inTurn(recordingChanged, recordingReady),
  'recording.failed': recordingChanged,
  'recording.deleted': recordingChanged,
  'oauth.cancel-auth': oauthCancelAuth,
  'oauth.user-cancel-auth': oauthCancelAuth,
  'oauth.corp-cancel-auth': oauthCorpCancelAuth,
}

/** The handler of an event, if it has an effect. */
export const handlerOf = (name: string): Handler | null =>
  Object.hasOwn(handlers, name) ? (handlers[name] ?? null) : null
