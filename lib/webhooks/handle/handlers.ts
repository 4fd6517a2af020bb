import type { Handler } from './handler'
import { meetingChanged } from './meeting-changed'
import { oauthCancelAuth } from './oauth-cancel-auth'
import { oauthCorpCancelAuth } from './oauth-corp-cancel-auth'

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
  'oauth.cancel-auth': oauthCancelAuth,
  'oauth.user-cancel-auth': oauthCancelAuth,
  'oauth.corp-cancel-auth': oauthCorpCancelAuth,
}

/** The handler of an event, if it has an effect. */
export const handlerOf = (name: string): Handler | null =>
  Object.hasOwn(handlers, name) ? (handlers[name] ?? null) : null
