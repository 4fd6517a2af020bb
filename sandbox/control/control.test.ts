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

test('the operations are those of the documentation, with what is answered here', async () => {
  const { operations, later } = (await ask('GET', 'operations')) as Record<string, Record<string, unknown>[]>
  expect(operations).toHaveLength(96)
  expect(operations).toContainEqual({
    operationId: 'createMeeting',
    method: 'POST',
    path: '/v1/meetings',
    since: '1.0.1',
    auth: ['secret', 'oauth'],
    supported: true,
  })
  expect(operations).toContainEqual(expect.objectContaining({ operationId: 'createVoteTheme', supported: false }))
  expect(later?.map(({ operationId }) => operationId)).toEqual(['getUserBasicInfo', 'cancelUserAuth'])
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
