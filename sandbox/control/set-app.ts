import type { OAuthApp } from '../state/model'
import type { World } from '../state/world'
import { ControlError } from './control-error'

export type AppChange = Partial<Pick<OAuthApp, 'name' | 'callbacks' | 'banned' | 'scopes' | 'level'>>

/** Changes what an application is set up with in the platform's own console; what is left out stays. */
export function setApp(world: World, sdkId: string, change: AppChange): OAuthApp {
  const app = world.apps.get(sdkId)
  if (!app) throw new ControlError(`no application ${sdkId}`, 404)
  const changed = { ...app, ...change }
  world.apps.put(sdkId, changed)
  return changed
}
