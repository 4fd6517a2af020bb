import type { OAuthPlatform } from './platform'
import { buildTokenRequest, postTokenEndpoint, type TokenTransport } from './post-token-endpoint'
import { readTokenPair, type TokenPair } from './read-token-pair'

export type TokenRefresh = { sdkId: string; openId: string; refreshToken: string }

/** Turns a refresh token (one use) into a new pair; the old pair is dead then. Throws TencentError, see `failureClass`. */
export async function refreshToken(
  platform: Pick<OAuthPlatform, 'tokenOrigin'>,
  { sdkId, openId, refreshToken: token }: TokenRefresh,
  transport: TokenTransport,
): Promise<TokenPair> {
  const fields = { refresh_token: token, sdk_id: sdkId, open_id: openId }
  const reply = await postTokenEndpoint(buildTokenRequest(platform, 'refresh_token', fields), transport)
  return readTokenPair(reply, { now: transport.now(), openId })
}
