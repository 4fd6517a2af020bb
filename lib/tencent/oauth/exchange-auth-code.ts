import type { OAuthPlatform } from './platform'
import { buildTokenRequest, postTokenEndpoint, type TokenTransport } from './post-token-endpoint'
import { readTokenPair, type TokenPair } from './read-token-pair'

export type AuthCodeExchange = { sdkId: string; secret: string; authCode: string }

/** Turns a code from the consent page (five minutes, one use) into a token pair. Throws TencentError, see `failureClass`. */
export async function exchangeAuthCode(
  platform: Pick<OAuthPlatform, 'tokenOrigin'>,
  { sdkId, secret, authCode }: AuthCodeExchange,
  transport: TokenTransport,
): Promise<TokenPair> {
  const request = buildTokenRequest(platform, 'access_token', { sdk_id: sdkId, secret, auth_code: authCode })
  const reply = await postTokenEndpoint(request, transport)
  return readTokenPair(reply, { now: transport.now() })
}
