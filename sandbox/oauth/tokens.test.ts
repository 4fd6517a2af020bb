import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { loadContract } from '../gateway/contract'
import { createValidator } from '../gateway/validator'
import { type Sandbox, startSandbox } from '../start-sandbox'
import type { OAuthApp } from '../state/model'
import {
  authCodeOf,
  callToken,
  control,
  corpOf,
  type Envelope,
  now,
  oauthHeaders,
  type Pair,
  REDIRECT_URI,
  send,
  signIn,
} from '../test/rest-client'

let sandbox: Sandbox
let app: OAuthApp
let otherApp: OAuthApp

beforeEach(async () => {
  sandbox = await startSandbox({ port: 0 })
  app = corpOf(sandbox, 'acme').app
  otherApp = corpOf(sandbox, 'globex').app
  for (const { sdkId } of [app, otherApp]) await control(sandbox, 'PUT', `apps/${sdkId}`, { callbacks: [REDIRECT_URI] })
})
afterEach(() => sandbox.close())

const exchange = (auth_code: string, secret = app.secret) =>
  callToken(sandbox, 'access_token', { sdk_id: app.sdkId, secret, auth_code })
const refresh = (pair: Pair, change = {}) =>
  callToken(sandbox, 'refresh_token', {
    sdk_id: app.sdkId,
    refresh_token: pair.refresh_token,
    open_id: pair.open_id,
    ...change,
  })
const check = (access_token: string, open_id: string) => callToken(sandbox, 'user_info', { access_token, open_id })

async function restCode(pair: Pair): Promise<number> {
  const path = `/v1/meetings?userid=${pair.open_id}&instanceid=1`
  return (await send(sandbox, { method: 'GET', path, headers: oauthHeaders(pair) })).code
}

function fits(operationId: string, { status: _status, ...envelope }: Envelope): string[] {
  const { documents, operations } = loadContract()
  const ref = operations.find(({ id }) => id === operationId)?.answerRef ?? ''
  return createValidator(documents).check(ref, envelope)
}

describe('the documented exchange, refresh and check', () => {
  test('answer in the documented shape', async () => {
    const exchanged = await exchange(await authCodeOf(sandbox, app, 'alice'))
    const pair = exchanged.data as unknown as Pair
    expect(exchanged).toMatchObject({ status: 200, code: 0, message: 'SUCCESS' })
    expect(exchanged.nonce).toMatch(/^[0-9a-f]{16}$/)
    expect(fits('exchangeAuthCode', exchanged)).toEqual([])
    expect(pair.open_corp_id).toBe(app.corpId)
    expect(pair.access_token).toMatch(/\+.*\//)
    expect(Math.abs(pair.expires - now() - 6 * 3600)).toBeLessThanOrEqual(2)

    const checked = await check(pair.access_token, pair.open_id)
    expect(fits('userInfo', checked)).toEqual([])
    expect(checked.data).toEqual({ expires: pair.expires, open_id: pair.open_id, scopes: app.scopes })

    const refreshed = await refresh(pair)
    expect(fits('refreshToken', refreshed)).toEqual([])
    expect(refreshed.data).not.toHaveProperty('open_corp_id')
  })

  test('a person of the free edition has an empty open_corp_id', async () => {
    await control(sandbox, 'POST', 'corps', { slug: 'free', edition: 'free', people: [{ userid: 'fay' }] })
    expect((await signIn(sandbox, app, 'free/fay')).open_corp_id).toBe('')
  })

  test('one person has one open_id per application, and dana of two enterprises has two', async () => {
    const first = await signIn(sandbox, app, 'dana')
    expect((await signIn(sandbox, app, 'dana')).open_id).toBe(first.open_id)
    expect((await signIn(sandbox, app, 'globex/dana')).open_id).not.toBe(first.open_id)
    expect((await signIn(sandbox, otherApp, 'dana')).open_id).not.toBe(first.open_id)
  })
})

describe('refused token calls', () => {
  const refusals: [string, number, () => Promise<Envelope>][] = [
    ['a field is missing', 10, () => callToken(sandbox, 'access_token', { sdk_id: app.sdkId })],
    ['sdk_id is unknown', 10, () => callToken(sandbox, 'access_token', { sdk_id: '1', secret: 'x', auth_code: 'x' })],
    ['the code is unknown', 1002, () => exchange('unknown')],
    ['the secret is wrong', 1003, async () => exchange(await authCodeOf(sandbox, app, 'alice'), 'wrong')],
    ['the secret is another app’s', 1003, async () => exchange(await authCodeOf(sandbox, app, 'bob'), otherApp.secret)],
    ['the code is another app’s', 1002, async () => exchange(await authCodeOf(sandbox, otherApp, 'gina'))],
    ['the access token is unknown', 1005, () => check('unknown', 'nobody')],
    [
      'the refresh token is unknown',
      1006,
      async () => refresh(await signIn(sandbox, app, 'bob'), { refresh_token: 'x' }),
    ],
    [
      'the open_id of a refresh is another person’s',
      1004,
      async () => {
        const { open_id } = await signIn(sandbox, app, 'bob')
        return refresh(await signIn(sandbox, app, 'alice'), { open_id })
      },
    ],
    [
      'the open_id of a check is another person’s',
      1004,
      async () => {
        const { open_id } = await signIn(sandbox, app, 'bob')
        return check((await signIn(sandbox, app, 'alice')).access_token, open_id)
      },
    ],
    [
      'the refresh names another application',
      1006,
      async () => refresh(await signIn(sandbox, app, 'alice'), { sdk_id: otherApp.sdkId }),
    ],
    [
      'the application is banned',
      1001,
      async () => {
        const pair = await signIn(sandbox, app, 'alice')
        await control(sandbox, 'PUT', `apps/${app.sdkId}`, { banned: true })
        return refresh(pair)
      },
    ],
  ]

  test.each(refusals)('%s: %i', async (_what, code, call) => {
    const answer = await call()
    expect(answer).toMatchObject({ status: 400, code, data: {} })
    expect(answer.message).not.toBe('')
    expect(answer.nonce).toMatch(/^[0-9a-f]{16}$/)
  })

  test('a body that is not JSON is a parameter error', async () => {
    const response = await fetch(`${sandbox.origin}/wemeet-webapi/v2/oauth2/oauth/user_info`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'access_token=a&open_id=b',
    })
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ code: 10 })
  })

  test('come with HTTP 200 when the mode says so', async () => {
    await control(sandbox, 'POST', 'modes', { oauthErrorStatus: 200 })
    expect(await exchange('unknown')).toMatchObject({ status: 200, code: 1002 })
  })
})

describe('codes and tokens are used up', () => {
  test('a code works once', async () => {
    const code = await authCodeOf(sandbox, app, 'alice')
    expect((await exchange(code)).code).toBe(0)
    expect((await exchange(code)).code).toBe(1002)
  })

  test('a code is dead after five minutes, and the sandbox clock does not age it', async () => {
    const code = await authCodeOf(sandbox, app, 'alice')
    await control(sandbox, 'POST', 'clock', { advanceSeconds: 3600 })
    expect((await exchange(code)).code).toBe(0)
    const late = await authCodeOf(sandbox, app, 'alice')
    const stored = sandbox.world.authCodes.get(late)
    expect((stored?.expiresAt ?? 0) - now()).toBeGreaterThan(297)
    if (stored) sandbox.world.authCodes.put(late, { ...stored, expiresAt: now() })
    expect((await exchange(late)).code).toBe(1002)
  })

  test('a wrong secret does not use up the code', async () => {
    const code = await authCodeOf(sandbox, app, 'alice')
    await exchange(code, 'wrong')
    expect((await exchange(code)).code).toBe(0)
  })

  test('a refresh kills both tokens of the pair before', async () => {
    const old = await signIn(sandbox, app, 'alice')
    expect(await restCode(old)).toBe(0)
    const fresh = (await refresh(old)).data as unknown as Pair
    expect(await restCode(old)).toBe(190303)
    expect((await check(old.access_token, old.open_id)).code).toBe(1005)
    expect((await refresh(old)).code).toBe(1006)
    expect(await restCode(fresh)).toBe(0)
  })

  test('a second sign-in kills the pair of the first, but not that of another application', async () => {
    const first = await signIn(sandbox, app, 'dana')
    const elsewhere = await signIn(sandbox, otherApp, 'acme/dana')
    const second = await signIn(sandbox, app, 'dana')
    expect(await restCode(first)).toBe(190303)
    expect((await refresh(first)).code).toBe(1006)
    expect(await restCode(second)).toBe(0)
    expect(await restCode(elsewhere)).toBe(0)
  })

  test('of many refreshes at once with one token exactly one succeeds', async () => {
    const pair = await signIn(sandbox, app, 'alice')
    const answers = await Promise.all(Array.from({ length: 20 }, () => refresh(pair)))
    expect(answers.filter(({ code }) => code === 0)).toHaveLength(1)
    expect(answers.filter(({ code }) => code === 1006)).toHaveLength(19)
  })

  test('in grace mode a used refresh token answers with the pair that replaced it, for a while', async () => {
    await control(sandbox, 'POST', 'modes', { refreshGraceSeconds: 60 })
    const old = await signIn(sandbox, app, 'alice')
    const fresh = await refresh(old)
    expect((await refresh(old)).data).toEqual(fresh.data)
    const pair = sandbox.world.tokenPairs.get(old.open_id)
    if (pair?.replaced) pair.replaced.at -= 61
    expect((await refresh(old)).code).toBe(1006)
  })

  test('a refresh token lives thirty days and the refresh renews them', async () => {
    const { open_id } = await signIn(sandbox, app, 'alice')
    const pair = sandbox.world.tokenPairs.get(open_id)
    expect((pair?.refreshExpiresAt ?? 0) - now()).toBeGreaterThan(30 * 86_400 - 3)
    if (pair) pair.refreshExpiresAt = now()
    expect((await refresh({ open_id, refresh_token: pair?.refreshToken } as Pair)).code).toBe(1006)
  })
})
