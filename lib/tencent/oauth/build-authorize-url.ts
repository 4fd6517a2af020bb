import { TencentError } from '../errors'
import type { OAuthPlatform } from './platform'

export type AuthorizeRequest = { corpId: string; sdkId: string; redirectUri: string; state: string }

/**
 * The address that a browser is sent to for consent. Tencent comes back to `redirectUri` with `auth_code` and `state`.
 * `state` may hold 1 to 64 letters and digits only; anything else throws TencentError `input`. Platform page: OAuth2.0 授权.
 */
export function buildAuthorizeUrl({ authorizeUrl }: Pick<OAuthPlatform, 'authorizeUrl'>, request: AuthorizeRequest) {
  if (!/^[A-Za-z0-9]{1,64}$/.test(request.state)) {
    throw new TencentError({
      kind: 'input',
      message: 'state must be 1 to 64 letters and digits',
      outcome: 'not-executed',
      issues: [{ path: 'state', message: 'Must be 1 to 64 letters and digits' }],
    })
  }
  const url = new URL(authorizeUrl)
  url.searchParams.set('corp_id', request.corpId)
  url.searchParams.set('sdk_id', request.sdkId)
  url.searchParams.set('redirect_uri', request.redirectUri)
  url.searchParams.set('state', request.state)
  return url.href
}
