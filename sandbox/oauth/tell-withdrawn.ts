import type { OAuthApp } from '../state/model'
import type { World } from '../state/world'

/** A person took their authorisation back: told under the name of 2.1.0 and under the one that replaced it. */
export function tellWithdrawn(world: World, app: OAuthApp | undefined, personId: string | undefined): void {
  if (app === undefined || personId === undefined) return
  world.news.tell(() => [
    { event: 'oauth.user-cancel-auth', app, by: personId },
    { event: 'oauth.cancel-auth', app, by: personId },
  ])
}
