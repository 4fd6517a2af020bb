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

describe('directory and enterprises', () => {
  test('the seed has acme and globex with enough people, and dana twice', async () => {
    const { corps } = (await ask('GET', 'directory')) as { corps: { slug: string; people: { userid: string }[] }[] }
    const people = Object.fromEntries(corps.map(({ slug, people }) => [slug, people.map(({ userid }) => userid)]))
    expect(people.acme?.length).toBeGreaterThanOrEqual(12)
    expect(people.acme).toEqual(expect.arrayContaining(['alice', 'bob', 'carol', 'dana']))
    expect(people.globex?.length).toBeGreaterThanOrEqual(5)
    expect(people.globex).toEqual(expect.arrayContaining(['gina', 'hugo', 'dana']))
  })

  test('the seed has the same ids and secrets every time', async () => {
    const other = await startSandbox({ port: 0 })
    const corps = async ({ origin }: Sandbox) =>
      ((await (await fetch(`${origin}/_sandbox/directory`)).json()) as { corps: { apps: OAuthApp[] }[] }).corps
    const [mine, theirs] = [await corps(sandbox), await corps(other)]
    for (const { apps } of mine) for (const each of apps) each.callbacks = []
    expect(mine).toEqual(theirs)
    await other.close()
  })

  test('a new enterprise comes with all it needs to sign in', async () => {
    const made = (await ask('POST', 'corps', {
      people: [{ userid: 'pat', isAdmin: true }],
      apps: [{ callbacks: [REDIRECT_URI] }],
      credentials: [{ assignSdkId: true }, {}],
    })) as { apps: OAuthApp[]; people: { openIds: Record<string, string> }[]; credentials: { sdkId?: string }[] }
    const own = made.apps[0]
    if (!own) throw new Error('no application')
    const pair = await signIn(sandbox, own, 'pat')
    expect(pair.open_id).toBe(made.people[0]?.openIds[own.sdkId])
    expect(made.credentials.map(({ sdkId }) => sdkId !== undefined)).toEqual([true, false])
  })

  test('a slug is taken once', async () => {
    expect((await control(sandbox, 'POST', 'corps', { slug: 'acme' })).status).toBe(409)
  })

  test.each([
    ['modes', { omittedFields: 'maybe' }],
    ['modes', { unheardOf: true }],
    ['faults', { phase: 'before', kind: 'explosion' }],
    ['clock', {}],
    ['corps', { people: [{ name: 'no userid' }] }],
  ])('%s takes nothing it does not know: %j', async (path, body) => {
    expect((await control(sandbox, 'POST', path, body)).status).toBe(400)
  })
})

describe('clock and reset', () => {
  test('the clock goes forward for meetings only', async () => {
    const { now } = (await ask('GET', 'clock')) as { now: number }
    const later = (await ask('POST', 'clock', { advanceSeconds: 100_000 })) as { now: number }
    expect(later.now - now).toBeGreaterThanOrEqual(100_000)
    expect(await listCode(await signIn(sandbox, app, 'alice'))).toBe(0)
  })

  test('a reset brings the seed back and forgets everything else', async () => {
    const pair = await signIn(sandbox, app, 'alice')
    await ask('POST', 'corps', { slug: 'extra' })
    await ask('POST', 'faults', { phase: 'before', kind: 'html' })
    await ask('POST', 'modes', { oauthErrorStatus: 200 })
    await ask('POST', 'reset')
    const { corps } = (await ask('GET', 'directory')) as { corps: { slug: string }[] }
    expect(corps.map(({ slug }) => slug)).toEqual(['acme', 'globex'])
    expect(await refresh(pair)).toMatchObject({ status: 400, code: 1006 })
  })
})

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

describe('what arrived', () => {
  test('requests tell headers as spelled, without cookies, and the verdict', async () => {
    const { last } = (await ask('GET', 'requests')) as { last: number }
    const pair = await signIn(sandbox, app, 'alice')
    const path = `/v1/meetings?userid=${pair.open_id}&instanceid=1`
    await send(sandbox, { method: 'GET', path, headers: { ...oauthHeaders(pair), Cookie: 'a=b' } })
    const { requests } = (await ask('GET', `requests?since=${last}`)) as { requests: Record<string, unknown>[] }
    expect(requests.map(({ operation }) => operation)).toEqual([
      'authorizePage',
      'exchangeAuthCode',
      'listUserMeetings',
    ])
    const call = requests[2]
    expect(call).toMatchObject({ method: 'GET', url: path, path: '/v1/meetings', status: 200, verdict: 'answered' })
    expect(call?.headers).toMatchObject({ OpenId: pair.open_id })
    expect(JSON.stringify(call)).not.toContain('a=b')
  })

  test('secrets of applications and credentials never show up in the requests', async () => {
    await signIn(sandbox, app, 'alice')
    const text = JSON.stringify(await ask('GET', 'requests'))
    expect(text).not.toContain(app.secret)
    expect(text).not.toContain(corpOf(sandbox, 'acme').credential.secretKey)
  })

  test('token counters count exchanges, refreshes and refusals, per person too', async () => {
    const pair = await signIn(sandbox, app, 'alice')
    const fresh = (await refresh(pair)).data as unknown as Pair
    await refresh(pair)
    await signIn(sandbox, app, 'bob')
    expect(await ask('GET', 'tokens')).toMatchObject({
      exchanges: 2,
      refreshes: 1,
      rejected: 1,
      byOpenId: { [fresh.open_id]: { exchanges: 1, refreshes: 1, rejected: 1 } },
    })
  })
})

describe('tokens', () => {
  test('expire ends access tokens of one person or all, refreshing still works', async () => {
    const [alice, bob] = [await signIn(sandbox, app, 'alice'), await signIn(sandbox, app, 'bob')]
    expect(await ask('POST', 'tokens/expire', { openId: alice.open_id })).toEqual({ expired: 1 })
    expect([await listCode(alice), await listCode(bob)]).toEqual([190303, 0])
    const fresh = (await refresh(alice)).data as unknown as Pair
    expect(await listCode(fresh)).toBe(0)
    expect(await ask('POST', 'tokens/expire')).toEqual({ expired: 2 })
    expect(await listCode(bob)).toBe(190303)
  })

  test('withdraw ends both tokens', async () => {
    const alice = await signIn(sandbox, app, 'alice')
    expect(await ask('POST', 'tokens/withdraw', { openId: alice.open_id })).toEqual({ withdrawn: 1 })
    expect(await listCode(alice)).toBe(190303)
    expect((await refresh(alice)).code).toBe(1006)
  })
})

describe('meetings', () => {
  async function newMeeting(): Promise<string> {
    const { now } = (await ask('GET', 'clock')) as { now: number }
    const { ids } = (await ask('POST', 'bulk', { corp: 'acme', userid: 'alice', count: 1, startsAt: now + 60 })) as {
      ids: string[]
    }
    return ids[0] ?? ''
  }

  test('people join, wait, are admitted and leave', async () => {
    const id = await newMeeting()
    expect(await ask('POST', `meetings/${id}/join`, { userid: 'alice' })).toMatchObject({
      status: 'MEETING_STATE_STARTED',
      inside: ['alice'],
    })
    expect(await ask('POST', `meetings/${id}/wait`, { userid: 'bob' })).toMatchObject({ waiting: ['bob'] })
    expect(await ask('POST', `meetings/${id}/admit`, { userid: 'bob' })).toMatchObject({
      inside: ['alice', 'bob'],
      waiting: [],
    })
    expect(await ask('POST', `meetings/${id}/leave`, { userid: 'alice' })).toMatchObject({ inside: ['bob'] })
  })

  test('what cannot be is 404 or 409', async () => {
    const id = await newMeeting()
    expect((await control(sandbox, 'POST', 'meetings/1/join', { userid: 'alice' })).status).toBe(404)
    expect((await control(sandbox, 'POST', `meetings/${id}/join`, { userid: 'nobody' })).status).toBe(404)
    expect((await control(sandbox, 'POST', `meetings/${id}/admit`, { userid: 'bob' })).status).toBe(409)
  })

  test('a recording is made of a meeting', async () => {
    const id = await newMeeting()
    const recording = await ask('POST', `meetings/${id}/record`, { seconds: 90 })
    expect(recording).toMatchObject({ meetingId: id, files: [{ id: expect.stringMatching(/^\d{19}$/) }] })
  })

  test('many meetings are made at once, one after the other in time', async () => {
    const { ids } = (await ask('POST', 'bulk', { corp: 'acme', userid: 'alice', sdkId: app.sdkId, count: 300 })) as {
      ids: string[]
    }
    expect(new Set(ids).size).toBe(300)
    const starts = ids.map((id) => sandbox.world.meetings.get(id)?.startsAt ?? 0)
    expect([...starts].sort((a, b) => a - b)).toEqual(starts)
  })
})

describe('pages', () => {
  test('the join page tells subject, code and state, as text', async () => {
    const { ids } = (await ask('POST', 'bulk', {
      corp: 'acme',
      userid: 'alice',
      count: 1,
      subject: '<b>Plan</b>',
    })) as {
      ids: string[]
    }
    const meeting = sandbox.world.meetings.get(ids[0] ?? '')
    const response = await fetch(`${sandbox.origin}/w/${meeting?.code}`)
    const text = await response.text()
    expect(response.headers.get('set-cookie')).toBeNull()
    expect(text).toContain('&lt;b&gt;Plan&lt;/b&gt; 1')
    expect(text).toContain('Not started')
    expect(await (await fetch(`${sandbox.origin}/w/1`)).text()).toContain('unknown-code')
  })

  test('the control page shows people, meetings and requests, no secrets', async () => {
    await signIn(sandbox, app, 'alice')
    const text = await (await fetch(`${sandbox.origin}/`)).text()
    expect(text).toContain('Alice Zhang')
    expect(text).toContain('exchangeAuthCode')
    expect(text).not.toContain(app.secret)
    expect(text).not.toContain(corpOf(sandbox, 'acme').credential.secretKey)
  })

  test('anything else is not found', async () => {
    expect((await fetch(`${sandbox.origin}/nothing`)).status).toBe(404)
  })
})
