import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Sandbox, startSandbox } from '../start-sandbox'
import type { OAuthApp } from '../state/model'
import { callToken, control, corpOf, oauthHeaders, type Pair, REDIRECT_URI, send, signIn } from '../test/rest-client'

let sandbox: Sandbox
let app: OAuthApp

beforeEach(async () => {
  sandbox = await startSandbox({ port: 0 })
  app = corpOf(sandbox, 'acme').app
  await control(sandbox, 'PUT', `apps/${app.sdkId}`, { callbacks: [REDIRECT_URI] })
})
afterEach(() => sandbox.close())

/** Answers of the control API, as loosely as a test reads them. */
async function ask(method: string, path: string, body?: unknown): Promise<Record<string, unknown>> {
  return (await (await control(sandbox, method, path, body)).json()) as Record<string, unknown>
}

const refresh = (pair: Pair) =>
  callToken(sandbox, 'refresh_token', { sdk_id: app.sdkId, refresh_token: pair.refresh_token, open_id: pair.open_id })

async function listCode(pair: Pair): Promise<number> {
  const path = `/v1/meetings?userid=${pair.open_id}&instanceid=1`
  return (await send(sandbox, { method: 'GET', path, headers: oauthHeaders(pair) })).code
}

describe('faults', () => {
  const exchange = () => callToken(sandbox, 'user_info', { access_token: 'x', open_id: 'somebody' })
  const raw = () =>
    fetch(`${sandbox.origin}/wemeet-webapi/v2/oauth2/oauth/user_info`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"access_token":"x","open_id":"somebody"}',
    })

  test('status, html and errorCode replace the answer', async () => {
    await ask('POST', 'faults', { phase: 'before', kind: 'status', value: 503, times: 1 })
    expect((await raw()).status).toBe(503)
    await ask('POST', 'faults', { phase: 'before', kind: 'html', times: 1 })
    const page = await raw()
    expect([page.status, page.headers.get('content-type')]).toEqual([502, 'text/html; charset=utf-8'])
    await ask('POST', 'faults', { phase: 'before', kind: 'errorCode', value: 20, times: 1 })
    expect(await exchange()).toMatchObject({ status: 500, code: 20 })
    expect(await exchange()).toMatchObject({ status: 400, code: 1005 })
  })

  test('an injected code comes in the dialect of the gateway', async () => {
    await ask('POST', 'faults', { phase: 'before', kind: 'errorCode', value: 190303, path: '/v1/*' })
    const pair = await signIn(sandbox, app, 'alice')
    expect(await listCode(pair)).toBe(190303)
  })

  test('reset and truncate break the connection', async () => {
    await ask('POST', 'faults', { phase: 'before', kind: 'reset', times: 1 })
    await expect(raw()).rejects.toThrow('fetch failed')
    await ask('POST', 'faults', { phase: 'after', kind: 'truncate', times: 1 })
    const cut = await raw()
    await expect(cut.text()).rejects.toThrow()
  })

  test('hang never answers, and does not keep the sandbox from closing', async () => {
    await ask('POST', 'faults', { phase: 'before', kind: 'hang', operation: 'userInfo' })
    const pending = raw()
    await expect(Promise.race([pending, control(sandbox, 'GET', 'clock').then(() => 'still pending')])).resolves.toBe(
      'still pending',
    )
    await sandbox.close()
    await expect(pending).rejects.toThrow()
    sandbox = await startSandbox({ port: 0 })
  })

  test('latency delays and then goes on', async () => {
    await ask('POST', 'faults', { phase: 'before', kind: 'latency', value: 30, times: 1 })
    const startedAt = performance.now()
    expect((await exchange()).code).toBe(1005)
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(29)
  })

  test('before nothing has happened, after it has', async () => {
    const pair = await signIn(sandbox, app, 'alice')
    await ask('POST', 'faults', { operation: 'refreshToken', phase: 'before', kind: 'errorCode', value: 999, times: 1 })
    expect((await refresh(pair)).code).toBe(999)
    await ask('POST', 'faults', { operation: 'refreshToken', phase: 'after', kind: 'errorCode', value: 999, times: 1 })
    expect((await refresh(pair)).code).toBe(999)
    expect((await refresh(pair)).code).toBe(1006)
  })

  test('strike whom they name, as often as they say, and end when removed', async () => {
    const [alice, bob] = [await signIn(sandbox, app, 'alice'), await signIn(sandbox, app, 'bob')]
    const { id } = await ask('POST', 'faults', {
      operation: 'listUserMeetings',
      openId: alice.open_id,
      phase: 'before',
      kind: 'errorCode',
      value: 190310,
      times: 2,
    })
    expect([await listCode(alice), await listCode(bob), await listCode(alice)]).toEqual([190310, 0, 190310])
    expect(await listCode(alice)).toBe(0)
    expect(await ask('GET', 'faults')).toEqual({ faults: [] })
    await ask('POST', 'faults', { phase: 'before', kind: 'html', probability: 0 })
    expect(await listCode(alice)).toBe(0)
    await ask('POST', 'faults', { phase: 'before', kind: 'html' })
    expect((await ask('DELETE', `faults/${id}`)).faults).toHaveLength(2)
    expect(await ask('DELETE', 'faults')).toEqual({ faults: [] })
  })
})
