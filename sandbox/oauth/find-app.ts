import type { OAuthApp } from '../state/model'
import type { World } from '../state/world'
import { OAuthError } from './oauth-error'

/** The application a token call names; an unknown one is a parameter error (10), a banned one is 1001. */
export function findApp(world: World, sdkId: string): OAuthApp {
  const app = world.apps.get(sdkId)
  if (!app) throw new OAuthError(10, 'sdk_id is unknown')
  if (app.banned) throw new OAuthError(1001, 'application is banned')
  return app
}
