import { z } from 'zod'
import type { HttpReply } from '../send-request'
import type { OAuthPlatform } from './platform'
import { buildTokenRequest, postTokenEndpoint, type TokenTransport } from './post-token-endpoint'
import { readEnvelope } from './read-envelope'
import { expiresField, openIdField, scopesField } from './token-fields'

/** What Tencent knows of an access token. It is no profile: there is no name in it. */
export type TokenInfo = { openId: string; accessExpiresAt: Date; scopes: string[] }

/** Asks whether an access token is the live one. Throws TencentError; code 1005 means that it is not. */
export async function getUserInfo(
  platform: Pick<OAuthPlatform, 'tokenOrigin'>,
  { accessToken, openId }: { accessToken: string; openId: string },
  transport: TokenTransport,
): Promise<TokenInfo> {
  const request = buildTokenRequest(platform, 'user_info', { access_token: accessToken, open_id: openId })
  const reply = await postTokenEndpoint(request, transport)
  return readTokenInfo(reply, { now: transport.now(), openId })
}

function readTokenInfo(reply: HttpReply, { now, openId }: { now: number; openId: string }): TokenInfo {
  const Data = z.object({ open_id: openIdField(openId), expires: expiresField(now), scopes: scopesField })
  const data = readEnvelope(reply, Data)
  return { openId: data.open_id, accessExpiresAt: data.expires, scopes: data.scopes }
}
