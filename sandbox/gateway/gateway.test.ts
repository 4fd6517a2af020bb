import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Sandbox, startSandbox } from '../start-sandbox'
import type { Credential, OAuthApp } from '../state/model'
import {
  control,
  corpOf,
  now,
  oauthHeaders,
  REDIRECT_URI,
  type RestRequest,
  secretHeaders,
  send,
  sign,
  signIn,
} from '../test/rest-client'

let sandbox: Sandbox
let app: OAuthApp
let credential: Credential

beforeEach(async () => {
  sandbox = await startSandbox({ port: 0 })
  ;({ app, credential } = corpOf(sandbox, 'acme'))
  await control(sandbox, 'PUT', `apps/${app.sdkId}`, { callbacks: [REDIRECT_URI] })
})
afterEach(() => sandbox.close())

const LIST = '/v1/meetings?userid=alice&instanceid=1'
const meeting = () => ({
  userid: 'alice',
  instanceid: 1,
  subject: '季度复盘',
  type: 0,
  start_time: String(now() + 3600),
  end_time: String(now() + 7200),
})

/** Sends with the enterprise secret; headers that are undefined are left out. */
function signed(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
  const request: RestRequest = { method, path, headers: { ...secretHeaders(credential), ...headers } }
  if (body !== undefined) request.body = typeof body === 'string' ? body : JSON.stringify(body)
  return send(sandbox, sign(request, credential.secretKey))
}

async function lastRequest(): Promise<{ notes: string[]; verdict: string; headers: Record<string, string> }> {
  const { requests } = (await (await control(sandbox, 'GET', 'requests')).json()) as {
    requests: { notes: string[]; verdict: string; headers: Record<string, string> }[]
  }
  const last = requests.at(-1)
  if (!last) throw new Error('nothing arrived')
  return last
}

describe('the enterprise secret', () => {
  test('creates, finds and reads a meeting, the body signed byte for byte', async () => {
    const created = await signed('POST', '/v1/meetings', JSON.stringify(meeting(), null, 2))
    expect(created.code).toBe(0)
    const { meeting_id, meeting_code, subject } = JSON.parse(created.text).meeting_info_list[0]
    expect(subject).toBe('季度复盘')
    expect(BigInt(meeting_id)).toBeGreaterThan(2n ** 53n)
    const byId = await signed('GET', `/v1/meetings/${meeting_id}?userid=alice&instanceid=1`)
    const byCode = await signed('GET', `/v1/meetings?meeting_code=${meeting_code}&userid=alice&instanceid=1`)
    expect(JSON.parse(byCode.text)).toEqual(JSON.parse(byId.text))
  })

  test('signs the query as it is on the request line', async () => {
    expect((await signed('GET', '/v1/meetings?userid=%61lice&instanceid=1&pos=')).code).not.toBe(200003)
    const tampered = sign({ method: 'GET', path: LIST, headers: secretHeaders(credential) }, credential.secretKey)
    expect((await send(sandbox, { ...tampered, path: LIST.replace('alice', '%61lice') })).code).toBe(200003)
  })

  test.each([
    ['the body', { body: JSON.stringify({ ...meeting(), subject: 'other' }) }],
    ['the method', { method: 'PUT' }],
    ['the path', { path: '/v1/meetings?x=1' }],
  ])('notices that %s is not what was signed', async (_what, change) => {
    const request = { method: 'POST', path: '/v1/meetings', body: JSON.stringify(meeting()) }
    const intact = sign({ ...request, headers: secretHeaders(credential) }, credential.secretKey)
    expect((await send(sandbox, { ...intact, ...change })).code).toBe(200003)
  })

  test.each([
    ['is unknown', (headers: Record<string, string>) => ({ ...headers, 'X-TC-Key': 'unknown' })],
    ['belongs to another enterprise', (headers: Record<string, string>) => ({ ...headers, AppId: '1' })],
    ['comes without its SdkId', (headers: Record<string, string>) => ({ ...headers, SdkId: '' })],
  ])('is refused when it %s', async (_what, change) => {
    const headers = change(secretHeaders(credential))
    expect((await send(sandbox, sign({ method: 'GET', path: LIST, headers }, credential.secretKey))).code).toBe(190303)
  })

  test('is refused once disabled', async () => {
    sandbox.world.credentials.put(credential.secretId, { ...credential, enabled: false })
    expect((await signed('GET', LIST)).code).toBe(190303)
  })

  test('without an assigned SdkId takes no SdkId; an empty one counts as sent only in strict mode', async () => {
    const other = corpOf(sandbox, 'globex').credential
    const call = (SdkId?: string) => {
      const headers = { ...secretHeaders(other), ...(SdkId !== undefined && { SdkId }) }
      const path = '/v1/meetings?userid=gina&instanceid=1'
      return send(sandbox, sign({ method: 'GET', path, headers }, other.secretKey))
    }
    expect((await call()).code).toBe(0)
    expect((await call('123')).code).toBe(190303)
    expect((await call('')).code).toBe(0)
    await control(sandbox, 'POST', 'modes', { strictHeaders: true })
    expect((await call('')).code).toBe(190303)
  })

  test.each([
    [-290, 0],
    [290, 0],
    [-302, 190300],
    [360, 190300],
  ])('with a timestamp %i seconds off answers %i', async (offset, code) => {
    expect((await signed('GET', LIST, undefined, { 'X-TC-Timestamp': String(now() + offset) })).code).toBe(code)
  })

  test('with a timestamp that is no number answers 200001', async () => {
    expect((await signed('GET', LIST, undefined, { 'X-TC-Timestamp': 'soon' })).code).toBe(200001)
  })

  test('real time counts, not the sandbox clock', async () => {
    await control(sandbox, 'POST', 'clock', { advanceSeconds: 86_400 })
    expect((await signed('GET', LIST)).code).toBe(0)
  })

  test('a request that failed its signature does not use up its nonce', async () => {
    const request = sign({ method: 'GET', path: LIST, headers: secretHeaders(credential) }, credential.secretKey)
    const forged = { ...request, headers: { ...request.headers, 'X-TC-Signature': 'forged' } }
    expect((await send(sandbox, forged)).code).toBe(200003)
    expect((await send(sandbox, request)).code).toBe(0)
    expect((await send(sandbox, request)).code).toBe(190301)
  })

  test('header names are matched without regard to case', async () => {
    const { headers, ...rest } = sign(
      { method: 'GET', path: LIST, headers: secretHeaders(credential) },
      credential.secretKey,
    )
    const lower = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
    expect((await send(sandbox, { ...rest, headers: lower })).code).toBe(0)
  })
})

describe('OAuth', () => {
  test('reaches endpoints that take it, as the person of the token', async () => {
    const pair = await signIn(sandbox, app, 'alice')
    const body = JSON.stringify({ ...meeting(), userid: pair.open_id })
    const created = await send(sandbox, { method: 'POST', path: '/v1/meetings', body, headers: oauthHeaders(pair) })
    expect(created.code).toBe(0)
    const { meeting_id } = JSON.parse(created.text).meeting_info_list[0]
    expect(sandbox.world.meetings.get(meeting_id)).toMatchObject({
      viaSdkId: app.sdkId,
      creatorId: `${app.corpId}/alice`,
    })
  })

  test('is 9042 with HTTP 403 where the endpoint does not take it', async () => {
    const pair = await signIn(sandbox, app, 'alice')
    const reply = await send(sandbox, { method: 'GET', path: '/v1/rooms-inventory', headers: oauthHeaders(pair) })
    expect(reply).toMatchObject({ code: 9042, status: 403 })
  })

  test.each([
    [['VIEW_MEETING'], 0],
    [['MANAGE_MEETING'], 0],
    [['VIEW_VIDEO', 'MANAGE_VIDEO', 'VIEW_USER_INFO'], 9042],
    [[], 9042],
  ])('with the scopes %j lists meetings: %i', async (scopes, code) => {
    await control(sandbox, 'PUT', `apps/${app.sdkId}`, { scopes })
    const pair = await signIn(sandbox, app, 'alice')
    const path = `/v1/meetings?userid=${pair.open_id}&instanceid=1`
    expect((await send(sandbox, { method: 'GET', path, headers: oauthHeaders(pair) })).code).toBe(code)
  })

  test('viewing is not enough to create', async () => {
    await control(sandbox, 'PUT', `apps/${app.sdkId}`, { scopes: ['VIEW_MEETING'] })
    const pair = await signIn(sandbox, app, 'alice')
    const body = JSON.stringify({ ...meeting(), userid: pair.open_id })
    const reply = await send(sandbox, { method: 'POST', path: '/v1/meetings', body, headers: oauthHeaders(pair) })
    expect(reply.code).toBe(9042)
  })

  test('the open_id of a call must be the one of the token', async () => {
    const alice = await signIn(sandbox, app, 'alice')
    const bob = await signIn(sandbox, app, 'bob')
    const path = `/v1/meetings?userid=${bob.open_id}&instanceid=1`
    expect((await send(sandbox, { method: 'GET', path, headers: oauthHeaders(alice) })).code).toBe(9042)
    const mixed = oauthHeaders({ ...alice, open_id: bob.open_id })
    expect((await send(sandbox, { method: 'GET', path, headers: mixed })).code).toBe(190303)
  })

  test('a token of a removed person or a banned application is dead', async () => {
    const pair = await signIn(sandbox, app, 'alice')
    const path = `/v1/meetings?userid=${pair.open_id}&instanceid=1`
    const code = async () => (await send(sandbox, { method: 'GET', path, headers: oauthHeaders(pair) })).code
    await control(sandbox, 'PUT', `apps/${app.sdkId}`, { banned: true })
    expect(await code()).toBe(190303)
    await control(sandbox, 'PUT', `apps/${app.sdkId}`, { banned: false })
    expect(await code()).toBe(0)
    await control(sandbox, 'PUT', 'people/acme/alice', { status: 2 })
    expect(await code()).toBe(190303)
  })
})

describe('what a request may look like', () => {
  test('operator_id with its type stands for userid', async () => {
    const openId = [...sandbox.world.identities.values()].find(({ personId }) => personId === `${app.corpId}/alice`)?.id
    const byUserid = await signed('GET', '/v1/meetings?operator_id=alice&operator_id_type=1&instanceid=1')
    const byOpenId = await signed('GET', `/v1/meetings?operator_id=${openId}&operator_id_type=2&instanceid=1`)
    expect(byUserid.code).toBe(0)
    expect(byOpenId.text).toBe(byUserid.text)
    const { userid: _userid, ...rest } = meeting()
    expect((await signed('POST', '/v1/meetings', { ...rest, operator_id: 'alice', operator_id_type: 1 })).code).toBe(0)
  })

  test('unknown fields and parameters are taken and noted', async () => {
    expect((await signed('POST', '/v1/meetings', { ...meeting(), colour: 'red' })).code).toBe(0)
    expect((await lastRequest()).notes).toContain('unknown field colour')
    expect((await signed('GET', `${LIST}&colour=red`)).code).toBe(0)
    expect((await lastRequest()).notes).toContain('unknown parameter colour')
  })

  test.each([
    ['not JSON', '{'],
    ['not an object', '[]'],
    ['a field missing', { ...meeting(), subject: undefined }],
    ['a field of the wrong type', { ...meeting(), start_time: 1 }],
  ])('a body that is %s is 200005', async (_what, body) => {
    const reply = await signed('POST', '/v1/meetings', body)
    expect(reply).toMatchObject({ code: 200005, status: 400 })
    expect(JSON.parse(reply.text).error_info.message).toContain('Json Schema validation failed!')
  })

  test('a body without Content-Type lacks a required header', async () => {
    const { 'Content-Type': _type, ...headers } = secretHeaders(credential)
    const body = Buffer.from(JSON.stringify(meeting()))
    const request = sign({ method: 'POST', path: '/v1/meetings', body: body.toString(), headers }, credential.secretKey)
    const response = await fetch(`${sandbox.origin}/v1/meetings`, { method: 'POST', headers: request.headers, body })
    expect((await response.json()).error_info.error_code).toBe(200001)
  })

  test.each([
    ['missing', '/v1/meetings?instanceid=1'],
    ['not a number', '/v1/meetings?userid=alice&instanceid=one'],
    ['not a code', '/v1/meetings?userid=alice&instanceid=1&meeting_code=abc'],
  ])('a parameter that is %s is 200006', async (_what, path) => {
    expect(await signed('GET', path)).toMatchObject({ code: 200006, status: 400 })
  })

  test.each([
    ['GET', '/v1/unheard-of'],
    ['PATCH', '/v1/meetings'],
    ['GET', '/v1/meetings/'],
    ['GET', '/v1/rooms-inventory'],
  ])('%s %s, unknown or not offered, is 200004', async (method, path) => {
    expect(await signed(method, path)).toMatchObject({ code: 200004, status: 400 })
  })

  test('a request line that is no URL is answered like an unknown path', async () => {
    const reply = await send(sandbox, { method: 'GET', path: '/v1/%zz', headers: {} })
    expect(reply).toMatchObject({ code: 200004, status: 400 })
    expect(reply.headers.get('X-Tc-Trace')).toMatch(/^[0-9a-f]{32}$/)
  })

  test('strict mode notes names that are spelled otherwise than documented', async () => {
    await control(sandbox, 'POST', 'modes', { strictHeaders: true })
    const { AppId, ...headers } = secretHeaders(credential)
    const request = { method: 'GET', path: LIST, headers: { ...headers, Appid: AppId ?? '' } }
    expect((await send(sandbox, sign(request, credential.secretKey))).code).toBe(0)
    expect((await lastRequest()).notes).toContain('header AppId is spelled Appid')
  })
})

describe('answers', () => {
  test('carry new_error_code when the mode says so', async () => {
    const info = async () => JSON.parse((await signed('GET', '/v1/unheard-of')).text).error_info
    expect(await info()).not.toHaveProperty('new_error_code')
    await control(sandbox, 'POST', 'modes', { newErrorCode: true })
    expect(await info()).toMatchObject({ error_code: 200004, new_error_code: 200200004 })
  })

  test('set no cookie, never redirect, and have a trace id each', async () => {
    const replies = [await signed('GET', LIST), await signed('GET', LIST), await signed('GET', '/v1/unheard-of')]
    for (const { headers } of replies) expect(headers.get('set-cookie')).toBeNull()
    expect(new Set(replies.map(({ headers }) => headers.get('x-tc-trace'))).size).toBe(3)
  })

  test('that break the contract are a failure of the sandbox, not an answer', async () => {
    const created = await signed('POST', '/v1/meetings', meeting())
    const { meeting_id } = JSON.parse(created.text).meeting_info_list[0]
    const stored = sandbox.world.meetings.get(meeting_id)
    if (stored) sandbox.world.meetings.put(meeting_id, { ...stored, subject: 7 as unknown as string })
    const reply = await signed('GET', `/v1/meetings/${meeting_id}?userid=alice&instanceid=1`)
    expect(reply.status).toBe(500)
    expect(JSON.parse(reply.text).sandbox).toBe('answer breaks the contract')
    expect((await lastRequest()).verdict).toBe('refused')
  })
})
