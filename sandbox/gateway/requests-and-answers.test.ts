import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Sandbox, startSandbox } from '../start-sandbox'
import type { Credential, OAuthApp } from '../state/model'
import {
  control,
  corpOf,
  lastRequest,
  meetingBody,
  now,
  secretHeaders,
  send,
  sign,
  signedCall,
} from '../test/rest-client'

let sandbox: Sandbox
let app: OAuthApp
let credential: Credential

beforeEach(async () => {
  sandbox = await startSandbox({ port: 0 })
  ;({ app, credential } = corpOf(sandbox, 'acme'))
})
afterEach(() => sandbox.close())

const LIST = '/v1/meetings?userid=alice&instanceid=1'

const signed = (method: string, path: string, body?: unknown, headers?: Record<string, string>) =>
  signedCall(sandbox, credential, { method, path, body, headers })

describe('what a request may look like', () => {
  test('operator_id with its type stands for userid', async () => {
    const openId = [...sandbox.world.identities.values()].find(({ personId }) => personId === `${app.corpId}/alice`)?.id
    const byUserid = await signed('GET', '/v1/meetings?operator_id=alice&operator_id_type=1&instanceid=1')
    const byOpenId = await signed('GET', `/v1/meetings?operator_id=${openId}&operator_id_type=2&instanceid=1`)
    expect(byUserid.code).toBe(0)
    expect(byOpenId.text).toBe(byUserid.text)
    const { userid: _userid, ...rest } = meetingBody('alice')
    expect((await signed('POST', '/v1/meetings', { ...rest, operator_id: 'alice', operator_id_type: 1 })).code).toBe(0)
    expect((await lastRequest(sandbox)).notes).toEqual([])
    await signed('GET', '/v1/users/list?page=1&page_size=20&operator_id=alice&operator_id_type=1')
    expect((await lastRequest(sandbox)).notes).toEqual([])
  })

  test('unknown fields and parameters are taken and noted', async () => {
    expect((await signed('POST', '/v1/meetings', { ...meetingBody('alice'), colour: 'red' })).code).toBe(0)
    expect((await lastRequest(sandbox)).notes).toContain('unknown field colour')
    expect((await signed('GET', `${LIST}&colour=red`)).code).toBe(0)
    expect((await lastRequest(sandbox)).notes).toContain('unknown parameter colour')
  })

  test.each([
    ['not JSON', '{'],
    ['not an object', '[]'],
    ['a field missing', { ...meetingBody('alice'), subject: undefined }],
    ['a field of the wrong type', { ...meetingBody('alice'), start_time: 1 }],
  ])('a body that is %s is 200005', async (_what, body) => {
    const reply = await signed('POST', '/v1/meetings', body)
    expect(reply).toMatchObject({ code: 200005, status: 400 })
    expect(JSON.parse(reply.text).error_info.message).toContain('Json Schema validation failed!')
  })

  test('a body without Content-Type lacks a required header', async () => {
    const { 'Content-Type': _type, ...headers } = secretHeaders(credential)
    const body = Buffer.from(JSON.stringify(meetingBody('alice')))
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

  test('a parameter that is called required but has a default may be missing', async () => {
    expect((await signed('GET', '/v1/users/list')).code).toBe(0)
    expect(await signed('GET', '/v1/users/list?page=1&page_size=21')).toMatchObject({ code: 200006, status: 400 })
    expect(await signed('GET', '/v1/corp/users?page=1')).toMatchObject({ code: 200006, status: 400 })
  })

  test('operator_id does not stand for the userid of a new user', async () => {
    const body = { operator_id: 'alice', operator_id_type: 1, username: 'Eve', phone: '13900000001' }
    expect((await signed('POST', '/v1/users', body)).code).toBe(200005)
    expect((await signed('POST', '/v1/users', { ...body, userid: 'eve' })).code).toBe(0)
  })

  test.each([
    ['GET', '/v1/unheard-of'],
    ['PATCH', '/v1/meetings'],
    ['GET', '/v1/meetings/'],
    ['GET', '/v1/vote-themes'],
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
    expect((await lastRequest(sandbox)).notes).toContain('header AppId is spelled Appid')
  })
})

test('the quota on new meetings is each user’s own, and moves with the sandbox clock', async () => {
  await control(sandbox, 'POST', 'limits', { enabled: true, createsPerHour: 1 })
  const create = async (userid: string) => (await signed('POST', '/v1/meetings', meetingBody(userid))).code
  expect([await create('alice'), await create('alice'), await create('bob')]).toEqual([0, 500029, 0])
  await control(sandbox, 'POST', 'clock', { advanceSeconds: 3600 })
  const later = { ...meetingBody('alice'), start_time: String(now() + 7200), end_time: String(now() + 9000) }
  expect((await signed('POST', '/v1/meetings', later)).code).toBe(0)
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

  test('that break the contract are a failure of the sandbox that it names, not an answer', async () => {
    const created = await signed('POST', '/v1/meetings', meetingBody('alice'))
    const { meeting_id } = JSON.parse(created.text).meeting_info_list[0]
    const stored = sandbox.world.meetings.get(meeting_id)
    if (stored) sandbox.world.meetings.put(meeting_id, { ...stored, subject: 7 as unknown as string })
    const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const reply = await signed('GET', `/v1/meetings/${meeting_id}?userid=alice&instanceid=1`)
    const said = stderr.mock.calls.map(([text]) => text)
    stderr.mockRestore()
    expect(said).toContainEqual(
      expect.stringMatching(/answer breaks the contract \(getMeeting\): .*subject must be string/),
    )
    expect(reply.status).toBe(500)
    expect(JSON.parse(reply.text).sandbox).toBe('answer breaks the contract')
    expect((await lastRequest(sandbox)).verdict).toBe('refused')
  })
})
