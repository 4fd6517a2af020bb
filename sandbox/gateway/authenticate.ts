import type { Incoming } from '../http/answer'
import { isSameText } from '../state/is-same-text'
import type { World } from '../state/world'
import type { Caller } from './operation'
import { refusal } from './refuse'
import { requestSignature } from './request-signature'

/** Who calls, whose nonces are counted together, and what an OAuth token allows. */
export interface Authenticated {
  caller: Caller
  /** AppId or OpenId. */
  tenant: string
  /** Whom the documented rate limits count: the credential or the open_id. */
  limitKey: string
  scopes: string[]
  level: 'account' | 'user'
}

/** Checks 4 and 6: a known, enabled secret of this enterprise and application (190303) that signed these bytes (200003). */
export function authenticateSecret(world: World, incoming: Incoming): Authenticated {
  const { headers, method, url, body } = incoming
  const credential = world.credentials.get(headers['x-tc-key'] ?? '')
  const sdkId = world.modes.strictHeaders ? headers.sdkid : headers.sdkid || undefined
  if (!credential?.enabled || credential.corpId !== headers.appid || credential.sdkId !== sdkId) throw refusal(190303)
  const expected = requestSignature(credential.secretKey, {
    method,
    url,
    secretId: credential.secretId,
    nonce: headers['x-tc-nonce'] ?? '',
    timestamp: headers['x-tc-timestamp'] ?? '',
    body,
  })
  if (!isSameText(expected, headers['x-tc-signature'] ?? '')) throw refusal(200003)
  const caller: Caller = {
    mode: 'secret',
    corpId: credential.corpId,
    sdkId: credential.sdkId,
    secretId: credential.secretId,
  }
  return { caller, tenant: credential.corpId, limitKey: credential.secretId, scopes: [], level: 'account' }
}

/** Check 5: the live token of this open_id, given to an application that is not banned (190303). */
export function authenticateToken(world: World, { headers }: Incoming): Authenticated {
  const openId = headers.openid ?? ''
  const pair = world.tokenPairs.get(openId)
  const isLive =
    pair && isSameText(pair.accessToken, headers.accesstoken ?? '') && pair.accessExpiresAt > world.realNow()
  const app = pair && world.apps.get(pair.sdkId)
  const person = world.people.get(world.identities.get(openId)?.personId ?? '')
  if (!isLive || !app || app.banned || !person || person.status === 2) throw refusal(190303)
  return {
    caller: { mode: 'oauth', corpId: person.corpId, sdkId: app.sdkId, person },
    tenant: openId,
    limitKey: openId,
    scopes: pair.scopes,
    level: app.level === 'CORP_ACCOUNT_LEVEL' ? 'account' : 'user',
  }
}
