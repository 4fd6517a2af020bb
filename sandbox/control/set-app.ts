import type { OAuthApp } from '../state/model'
import type { World } from '../state/world'
import { ControlError } from './control-body'

export type AppChange = Partial<Pick<OAuthApp, 'name' | 'callbacks' | 'banned' | 'scopes' | 'level'>>

/** Changes what an application is set up with in the platform's console; what is left out stays. */
export function setApp(world: World, sdkId: string, { name, callbacks, banned, scopes, level }: AppChange): OAuthApp {
  const app = world.apps.get(sdkId)
  if (!app) throw new ControlError(`no application ${sdkId}`, 404)
  const changed: OAuthApp = {
    ...app,
    name: name ?? app.name,
    callbacks: callbacks ?? app.callbacks,
    banned: banned ?? app.banned,
    scopes: scopes ?? app.scopes,
    level: level ?? app.level,
  }
  world.apps.put(sdkId, changed)
  return changed
}
