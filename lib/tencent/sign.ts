import { createHmac } from 'node:crypto'
import { TencentError } from './errors'

/** One attempt as it goes on the wire. `uri` is path and query as sent, `body` the exact text sent ('' without body). */
export type SignableRequest = {
  method: string
  uri: string
  body: string
  /** Unix seconds. */
  timestamp: number
  nonce: string
}

export type AuthMode = 'secret' | 'oauth'

/** Who calls: turns one attempt into its authentication headers. Made by `enterpriseSecret` or `oauthToken`. */
export type Authenticator =
  | { mode: 'secret'; sign(request: SignableRequest): Record<string, string> }
  | { mode: 'oauth'; openId: string; sign(request: SignableRequest): Record<string, string> }

export type EnterpriseSecret = { appId: string; sdkId?: string; secretId: string; secretKey: string }

/** Authenticates with an enterprise's SecretId and SecretKey. Platform page: 企业自建应用鉴权. */
export function enterpriseSecret({ appId, sdkId, secretId, secretKey }: EnterpriseSecret): Authenticator {
  return {
    mode: 'secret',
    sign: (request) =>
      checkedHeaders({
        'Content-Type': 'application/json',
        'X-TC-Key': secretId,
        'X-TC-Timestamp': String(request.timestamp),
        'X-TC-Nonce': request.nonce,
        'X-TC-Signature': signature(secretId, secretKey, request),
        'X-TC-Registered': '1',
        AppId: appId,
        // An empty SdkId counts as sent, and is refused where none was assigned.
        ...(sdkId ? { SdkId: sdkId } : {}),
      }),
  }
}

/** Authenticates with a person's access token. There is no signature in this mode. Platform page: 第三方应用鉴权 (OAuth2.0). */
export function oauthToken({ accessToken, openId }: { accessToken: string; openId: string }): Authenticator {
  return {
    mode: 'oauth',
    openId,
    sign: ({ timestamp, nonce }) =>
      checkedHeaders({
        'Content-Type': 'application/json',
        AccessToken: accessToken,
        OpenId: openId,
        'X-TC-Timestamp': String(timestamp),
        'X-TC-Nonce': nonce,
        'X-TC-Registered': '1',
      }),
  }
}

/** The text that is signed: method, the three signed headers in dictionary order, path with query, body. */
export function stringToSign(secretId: string, { method, uri, body, timestamp, nonce }: SignableRequest): string {
  const headers = `X-TC-Key=${secretId}&X-TC-Nonce=${nonce}&X-TC-Timestamp=${timestamp}`
  return [method.toUpperCase(), headers, uri, body].join('\n')
}

/** HMAC-SHA256 as lower-case hex text, and that text as base64: the double encoding is what the platform checks. */
function signature(secretId: string, secretKey: string, request: SignableRequest): string {
  const hex = createHmac('sha256', secretKey).update(stringToSign(secretId, request), 'utf8').digest('hex')
  return Buffer.from(hex, 'utf8').toString('base64')
}

/** A stored credential with a line break or non-ASCII text is a clear error here, not a vague one inside fetch. */
function checkedHeaders(headers: Record<string, string>): Record<string, string> {
  for (const [name, value] of Object.entries(headers)) {
    if (!/^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/.test(value)) {
      throw new TencentError({
        kind: 'input',
        message: `The header ${name} is empty or has characters that no header can carry`,
        outcome: 'not-executed',
        issues: [{ path: name, message: 'Not a header value' }],
      })
    }
  }
  return headers
}
