import { randomBytes } from 'node:crypto'
import type { OAuthApp, TokenPair } from '../state/model'
import type { World } from '../state/world'

const ACCESS_SECONDS = 6 * 60 * 60
const REFRESH_SECONDS = 30 * 24 * 60 * 60

/** Issues the one live pair of an open_id; the pair before it stops working at once. */
export function issueTokens(world: World, app: OAuthApp, openId: string, replaced?: TokenPair['replaced']): TokenPair {
  const now = world.realNow()
  const pair: TokenPair = {
    id: openId,
    sdkId: app.sdkId,
    accessToken: newToken(),
    refreshToken: newToken(),
    accessExpiresAt: now + ACCESS_SECONDS,
    refreshExpiresAt: now + REFRESH_SECONDS,
    scopes: app.scopes,
    replaced,
  }
  world.tokenPairs.put(openId, pair)
  return pair
}

/** Base64 text that surely holds the characters careless clients trip over. */
function newToken(): string {
  const text = randomBytes(60).toString('base64')
  return `${text.slice(0, 20)}+${text.slice(20, 50)}/${text.slice(50)}`
}

/** The `data` of a token answer. */
export function describeTokens(pair: TokenPair) {
  return {
    access_token: pair.accessToken,
    expires: pair.accessExpiresAt,
    refresh_token: pair.refreshToken,
    scopes: pair.scopes,
    open_id: pair.id,
  }
}
