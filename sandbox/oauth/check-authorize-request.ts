import type { OAuthApp } from '../state/model'
import type { World } from '../state/world'
import { isCallbackAllowed } from './callback-allowed'

export interface AuthorizeRequest {
  app: OAuthApp
  redirectUri: string
  state: string
}

/** Why the page cannot ask for consent. `parameter` names the culprit. */
export interface AuthorizeProblem {
  parameter: string
  message: string
}

const STATE = /^[A-Za-z0-9]{1,64}$/

/** Checks the four parameters of the authorisation page, in the order corp_id, sdk_id, redirect_uri, state. */
export function checkAuthorizeRequest(world: World, query: URLSearchParams): AuthorizeRequest | AuthorizeProblem {
  for (const parameter of ['corp_id', 'sdk_id', 'redirect_uri', 'state']) {
    const values = query.getAll(parameter)
    if (values.length > 1) return { parameter, message: `${parameter} is given more than once` }
    if (!values[0]) return { parameter, message: `${parameter} is missing` }
  }
  const app = world.apps.get(query.get('sdk_id') ?? '')
  if (!app) return { parameter: 'sdk_id', message: 'no application has this sdk_id' }
  if (app.corpId !== query.get('corp_id')) {
    return { parameter: 'corp_id', message: 'the application does not belong to this corp_id' }
  }
  if (app.banned) return { parameter: 'sdk_id', message: 'the application is banned' }
  const redirectUri = query.get('redirect_uri') ?? ''
  if (!isCallbackAllowed(app.callbacks, redirectUri)) {
    return { parameter: 'redirect_uri', message: 'redirect_uri is not among the callbacks of the application' }
  }
  const state = query.get('state') ?? ''
  if (!STATE.test(state)) return { parameter: 'state', message: 'state must be 1 to 64 letters and digits' }
  return { app, redirectUri, state }
}
