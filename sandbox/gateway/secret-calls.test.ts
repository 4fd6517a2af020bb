import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Sandbox, startSandbox } from '../start-sandbox'
import type { Credential } from '../state/model'
import { control, corpOf, meetingBody, now, secretHeaders, send, sign, signedCall } from '../test/rest-client'

let sandbox: Sandbox
let credential: Credential

beforeEach(async () => {
  sandbox = await startSandbox({ port: 0 })
  credential = corpOf(sandbox, 'acme').credential
})
afterEach(() => sandbox.close())

const LIST = '/v1/meetings?userid=alice&instanceid=1'

const signed = (method: string, path: string, body?: unknown, headers?: Record<string, string>) =>
  signedCall(sandbox, credential, { method, path, body, headers })

describe('the enterprise secret', () => {
  test('creates, finds and reads a meeting, the body signed byte for byte', async () => {
    const created = await signed('POST', '/v1/meetings', JSON.stringify(meetingBody('alice'), null, 2))
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
    ['the body', { body: JSON.stringify({ ...meetingBody('alice'), subject: 'other' }) }],
    ['the method', { method: 'PUT' }],
    ['the path', { path: '/v1/meetings?x=1' }],
  ])('notices that %s is not what was signed', async (_what, change) => {
    const request = { method: 'POST', path: '/v1/meetings', body: JSON.stringify(meetingBody('alice')) }
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
