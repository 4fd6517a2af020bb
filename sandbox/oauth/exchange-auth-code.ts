import { isSameText } from '../state/is-same-text'
import type { World } from '../state/world'
import { findApp } from './find-app'
import { describeTokens, issueTokens } from './issue-tokens'
import { OAuthError } from './oauth-error'
import { openCorpIdOf } from './open-corp-id'

/** Step 2 of the flow: an auth_code, used once and within five minutes, becomes a token pair. */
export function exchangeAuthCode(world: World, body: Record<string, string>) {
  const app = findApp(world, body.sdk_id ?? '')
  if (!isSameText(body.secret ?? '', app.secret)) throw new OAuthError(1003, 'application secret is wrong')
  const code = world.authCodes.get(body.auth_code ?? '')
  if (!code || code.sdkId !== app.sdkId || code.expiresAt <= world.realNow()) {
    throw new OAuthError(1002, 'auth_code is invalid or expired')
  }
  world.authCodes.delete(code.id)
  const pair = issueTokens(world, app, code.openId)
  const person = world.people.get(world.identities.get(code.openId)?.personId ?? '')
  return { ...describeTokens(pair), open_corp_id: openCorpIdOf(world, person?.corpId ?? '') }
}
