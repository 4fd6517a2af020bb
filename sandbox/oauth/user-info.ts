import type { World } from '../state/world'
import { findApp } from './find-app'
import { OAuthError } from './oauth-error'

/** Step 4: tells whether an access token is live and what it is good for; no profile. */
export function userInfo(world: World, body: Record<string, string>) {
  const { access_token: token = '', open_id: openId = '' } = body
  const now = world.realNow()
  const isLive = (pair: { accessToken: string; accessExpiresAt: number }) =>
    pair.accessToken === token && pair.accessExpiresAt > now
  const pair = world.tokenPairs.get(openId)
  if (pair && isLive(pair)) {
    findApp(world, pair.sdkId)
    return { expires: pair.accessExpiresAt, open_id: pair.id, scopes: pair.scopes }
  }
  for (const other of world.tokenPairs.values()) {
    if (isLive(other)) throw new OAuthError(1004, 'open_id is wrong')
  }
  throw new OAuthError(1005, 'access_token is invalid or expired')
}
