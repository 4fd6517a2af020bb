import { stringifyJson } from '../json'
import { type Fetch, type HttpReply, type HttpRequest, sendRequest } from '../send-request'
import type { OAuthPlatform } from './platform'

/** What every call of a token endpoint needs from outside. `signal` bounds the whole call. */
export type TokenTransport = { fetch: Fetch; now: () => number; signal: AbortSignal }

const MAX_BYTES = 1024 * 1024

type Endpoint = 'access_token' | 'refresh_token' | 'user_info'

/** A request of a token endpoint: JSON, no Basic authentication, no grant_type. */
export function buildTokenRequest(
  { tokenOrigin }: Pick<OAuthPlatform, 'tokenOrigin'>,
  endpoint: Endpoint,
  fields: Record<string, string>,
): HttpRequest {
  return {
    url: new URL(`/wemeet-webapi/v2/oauth2/oauth/${endpoint}`, tokenOrigin).href,
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: stringifyJson(fields),
  }
}

/** Sends it once. Codes and refresh tokens are for one use, so nothing here repeats a request. */
export function postTokenEndpoint(request: HttpRequest, { fetch, signal }: TokenTransport): Promise<HttpReply> {
  return sendRequest(request, { fetch, signal, maxBytes: MAX_BYTES })
}
