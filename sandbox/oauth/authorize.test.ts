import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Sandbox, startSandbox } from '../start-sandbox'
import type { OAuthApp } from '../state/model'
import { authorize, control, corpOf, REDIRECT_URI } from '../test/rest-client'
import { isCallbackAllowed } from './callback-allowed'

let sandbox: Sandbox
let app: OAuthApp

beforeEach(async () => {
  sandbox = await startSandbox({ port: 0 })
  app = corpOf(sandbox, 'acme').app
  await control(sandbox, 'PUT', `apps/${app.sdkId}`, { callbacks: [REDIRECT_URI] })
})
afterEach(() => sandbox.close())

/** What the page says is wrong, and that it stayed a page. */
async function reason(parameters: Record<string, string>): Promise<string | undefined> {
  const response = await authorize(sandbox, app, parameters)
  expect(response.status).toBe(200)
  expect(response.headers.get('location')).toBeNull()
  return /data-reason="([^"]*)"/.exec(await response.text())?.[1]
}

const ALLOWED: [string, string[], string, boolean][] = [
  ['a complete entry itself', ['https://a.example/cb?x=1'], 'https://a.example/cb?x=1', true],
  ['another query than the entry', ['https://a.example/cb?x=1'], 'https://a.example/cb?x=2', false],
  ['another path than the entry', ['https://a.example/cb'], 'https://a.example/cb/', false],
  ['any path of a bare origin', ['https://a.example'], 'https://a.example/any?thing=1', true],
  ['another port than the origin', ['https://a.example'], 'https://a.example:8443/cb', false],
  ['a look-alike host', ['https://a.example'], 'https://a.example.evil.example/cb', false],
  ['user info before the host', ['https://a.example'], 'https://a.example@evil.example/cb', false],
  ['user info before the right host', ['https://a.example'], 'https://x@a.example/cb', false],
  ['http on a public host', ['http://a.example'], 'http://a.example/cb', false],
  ['http on localhost', ['http://localhost:3000'], 'http://localhost:3000/cb', true],
  ['http on 127.0.0.1', ['http://127.0.0.1:3000/cb'], 'http://127.0.0.1:3000/cb', true],
  ['http on the IPv6 loopback', ['http://[::1]:3000'], 'http://[::1]:3000/cb', true],
  ['a fragment', ['https://a.example'], 'https://a.example/cb#x', false],
  ['another scheme', ['javascript:alert(1)'], 'javascript:alert(1)', false],
  ['no URL at all', ['callback'], 'callback', false],
]

test.each(ALLOWED)('callback rule: %s', (_what, callbacks, redirectUri, expected) => {
  expect(isCallbackAllowed(callbacks, redirectUri)).toBe(expected)
})

describe('before consent', () => {
  test.each([
    ['corp_id', { corp_id: '' }],
    ['corp_id', { corp_id: '1' }],
    ['sdk_id', { sdk_id: '1' }],
    ['redirect_uri', { redirect_uri: 'https://evil.example/cb' }],
    ['state', { state: '' }],
    ['state', { state: 'a-b' }],
    ['state', { state: 'a'.repeat(65) }],
  ])('a bad %s stays on the page, whoever agrees', async (parameter, change) => {
    expect(await reason({ ...change, sandbox_user: 'alice' })).toBe(parameter)
  })

  test('a parameter that comes twice is refused', async () => {
    const query = new URLSearchParams({
      corp_id: app.corpId,
      sdk_id: app.sdkId,
      redirect_uri: REDIRECT_URI,
      state: 'a',
    })
    query.append('state', 'b')
    const response = await fetch(`${sandbox.origin}/authorize.html?${query}`, { redirect: 'manual' })
    expect(await response.text()).toContain('data-reason="state"')
  })

  test('a banned application is refused', async () => {
    await control(sandbox, 'PUT', `apps/${app.sdkId}`, { banned: true })
    expect(await reason({ sandbox_user: 'alice' })).toBe('sdk_id')
  })
})

describe('consent', () => {
  test('appends auth_code and state to the query of the callback, with 302 and no cookie', async () => {
    const response = await authorize(sandbox, app, { sandbox_user: 'alice', state: 'Zz9'.repeat(21) })
    expect(response.status).toBe(302)
    expect(response.headers.get('location')).toMatch(
      /^http:\/\/localhost:3999\/callback\?a=1&auth_code=[0-9a-f]{32}&state=(Zz9){21}$/,
    )
    expect(response.headers.get('set-cookie')).toBeNull()
  })

  test('works at the later address too', async () => {
    const query = new URLSearchParams({
      corp_id: app.corpId,
      sdk_id: app.sdkId,
      redirect_uri: REDIRECT_URI,
      state: 'a',
      sandbox_user: 'alice',
    })
    const response = await fetch(`${sandbox.origin}/marketplace/authorize.html?${query}`, { redirect: 'manual' })
    expect(response.status).toBe(302)
  })

  test('without a choice the page offers active people of every enterprise, the own one first', async () => {
    const text = await (await authorize(sandbox, app, {})).text()
    expect(text.indexOf('value="acme/alice"')).toBeGreaterThan(0)
    expect(text.indexOf('value="globex/gina"')).toBeGreaterThan(text.indexOf('value="acme/liwei"'))
    expect(text).not.toContain('acme/noah')
  })

  test('names of people and applications are text, not HTML', async () => {
    await control(sandbox, 'PUT', `apps/${app.sdkId}`, { name: '<script>alert(1)</script>' })
    await control(sandbox, 'PUT', 'people/acme/alice', { name: '<img src=x>' })
    const text = await (await authorize(sandbox, app, {})).text()
    expect(text).not.toContain('<script>')
    expect(text).not.toContain('<img')
  })

  test.each([2, 3, 4])('a person of status %i cannot agree', async (status) => {
    await control(sandbox, 'PUT', 'people/acme/alice', { status })
    expect(await reason({ sandbox_user: 'alice' })).toBe('sandbox_user')
  })

  test('somebody unknown cannot agree', async () => {
    expect(await reason({ sandbox_user: 'nobody' })).toBe('sandbox_user')
  })

  test('a refusal stays on the page, or redirects with access_denied when the mode says so', async () => {
    expect(await reason({ sandbox_decision: 'refuse' })).toBe('refused')
    await control(sandbox, 'POST', 'modes', { refusal: 'redirect' })
    const response = await authorize(sandbox, app, { sandbox_decision: 'refuse' })
    expect(response.headers.get('location')).toBe(`${REDIRECT_URI}&error=access_denied&state=abc123`)
  })
})

describe('when the administrator has to approve', () => {
  beforeEach(() => control(sandbox, 'POST', 'modes', { approvalNeeded: true }))

  test('others wait until the administrator of their enterprise agreed', async () => {
    expect(await reason({ sandbox_user: 'bob' })).toBe('approval')
    expect((await authorize(sandbox, app, { sandbox_user: 'alice' })).status).toBe(302)
    expect((await authorize(sandbox, app, { sandbox_user: 'bob' })).status).toBe(302)
    expect(await reason({ sandbox_user: 'globex/hugo' })).toBe('approval')
  })

  test('it can be asked for one application alone', async () => {
    await control(sandbox, 'POST', 'modes', { approvalNeeded: ['another'] })
    expect((await authorize(sandbox, app, { sandbox_user: 'bob' })).status).toBe(302)
    await control(sandbox, 'POST', 'modes', { approvalNeeded: [app.sdkId] })
    expect(await reason({ sandbox_user: 'globex/hugo' })).toBe('approval')
  })

  test('the approval can come from outside, twice without harm', async () => {
    expect(await reason({ sandbox_user: 'bob' })).toBe('approval')
    for (const _time of [1, 2]) await control(sandbox, 'POST', 'approvals', { sdkId: app.sdkId, corp: 'acme' })
    expect((await authorize(sandbox, app, { sandbox_user: 'bob' })).status).toBe(302)
  })
})
