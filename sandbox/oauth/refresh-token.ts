import type { World } from '../state/world'
import { findApp } from './find-app'
import { describeTokens, issueTokens } from './issue-tokens'
import { OAuthError } from './oauth-error'

/** Step 3: a live refresh_token becomes a new pair, once. In grace mode a used one answers its successor for a while. */
export function refreshToken(world: World, body: Record<string, string>) {
  const app = findApp(world, body.sdk_id ?? '')
  const { refresh_token: token = '', open_id: openId = '' } = body
  const pair = world.tokenPairs.get(openId)
  const now = world.realNow()
  if (pair?.sdkId === app.sdkId) {
    if (pair.refreshToken === token && pair.refreshExpiresAt > now) {
      return describeTokens(issueTokens(world, app, openId, { refreshToken: token, at: now }))
    }
    const grace = world.modes.refreshGraceSeconds
    if (grace > 0 && pair.replaced?.refreshToken === token && now - pair.replaced.at <= grace)
      return describeTokens(pair)
  }
  for (const other of world.tokenPairs.values()) {
    const isTheirs = other.sdkId === app.sdkId && other.refreshToken === token && other.refreshExpiresAt > now
    if (isTheirs && other.id !== openId) throw new OAuthError(1004, 'open_id is wrong')
  }
  throw new OAuthError(1006, 'refresh_token is invalid or expired')
}
