import { describe, expect, test } from 'vitest'
import type { TencentError } from '../errors'
import { failureOf } from '../fixtures/failure-of'
import documented from '../fixtures/oauth.json'
import { closedOrigin, hang, html, json, reset, startServer } from '../fixtures/start-server'
import { buildAuthorizeUrl } from './build-authorize-url'
import { exchangeAuthCode } from './exchange-auth-code'
import { failureClass } from './failure-class'
import { getUserInfo } from './get-user-info'
import { refreshToken } from './refresh-token'

const issuedAt = Date.UTC(2020, 11, 3, 2, 47, 23)
const reply = documented.accessToken.reply
const openId = reply.data.open_id

function transport(signal = AbortSignal.timeout(5_000)) {
  return { fetch, now: () => issuedAt, signal }
}

async function exchangeAnswered(answer: ReturnType<typeof json>) {
  const { origin } = await startServer(answer)
  const code = { sdkId: '10066660661', secret: 's', authCode: 'c' }
  return exchangeAuthCode({ tokenOrigin: origin }, code, transport())
}

async function refreshFailure(...answers: Parameters<typeof startServer>): Promise<TencentError> {
  const { origin } = await startServer(...answers)
  const pair = { sdkId: '1', openId, refreshToken: 'secret-refresh-token' }
  return failureOf(refreshToken({ tokenOrigin: origin }, pair, transport()))
}

describe('buildAuthorizeUrl', () => {
  const request = {
    corpId: '200000999',
    sdkId: '10066660661',
    redirectUri: 'https://qq.com/callback?a=1&b=2',
    state: 'a1',
  }
  const platform = { authorizeUrl: 'https://meeting.tencent.com/marketplace/authorize.html' }

  test('encodes the callback with its own query', () => {
    expect(buildAuthorizeUrl(platform, request)).toBe(
      'https://meeting.tencent.com/marketplace/authorize.html?corp_id=200000999&sdk_id=10066660661' +
        '&redirect_uri=https%3A%2F%2Fqq.com%2Fcallback%3Fa%3D1%26b%3D2&state=a1',
    )
  })

  test.each(['', 'a-b', 'a_b', 'a.b', 'ä', 'a\n', 'a'.repeat(65)])('refuses the state %j', (state) => {
    expect(() => buildAuthorizeUrl(platform, { ...request, state })).toThrow(/^state/)
  })

  test('accepts 64 letters and digits', () => {
    const state = 'aZ09'.repeat(16)
    expect(buildAuthorizeUrl(platform, { ...request, state })).toContain(`state=${state}`)
  })
})

describe('exchangeAuthCode', () => {
  test('sends the documented request and reads the documented answer', async () => {
    const { origin, received } = await startServer(json(reply))
    const { sdk_id, secret, auth_code } = documented.accessToken.request
    const code = { sdkId: sdk_id, secret, authCode: auth_code }
    const pair = await exchangeAuthCode({ tokenOrigin: origin }, code, transport())

    expect(received).toHaveLength(1)
    expect(received[0]).toMatchObject({ method: 'POST', uri: '/wemeet-webapi/v2/oauth2/oauth/access_token' })
    expect(received[0]?.headers['content-type']).toBe('application/json')
    expect(received[0]?.headers.authorization).toBeUndefined()
    expect(JSON.parse(received[0]?.body ?? '')).toEqual(documented.accessToken.request)
    expect(pair).toEqual({
      accessToken: reply.data.access_token,
      refreshToken: reply.data.refresh_token,
      accessExpiresAt: new Date(1606985243_000),
      refreshExpiresAt: new Date(issuedAt + 30 * 86_400_000),
      openId,
      scopes: ['VIEW_USER_INFO', 'VIEW_VIDEO', 'MANAGE_VIDEO'],
    })
  })

  test.each([
    [{ expires: '1606985243' }, { accessExpiresAt: new Date(1606985243_000) }],
    [{ scopes: 'VIEW_VIDEO, MANAGE_VIDEO' }, { scopes: ['VIEW_VIDEO', 'MANAGE_VIDEO'] }],
    [{ open_corp_id: 'corp-1' }, { openCorpId: 'corp-1' }],
    [{ added_later: { x: 1 } }, { openId }],
  ])('also reads %j', async (data, expected) => {
    expect(await exchangeAnswered(json({ ...reply, data: { ...reply.data, ...data } }))).toMatchObject(expected)
  })

  test.each(['', null])('has no openCorpId when it comes as %j', async (open_corp_id) => {
    expect(await exchangeAnswered(json({ ...reply, data: { ...reply.data, open_corp_id } }))).not.toHaveProperty(
      'openCorpId',
    )
  })

  test.each([
    [{ expires: 1606985243_000 }, /expires: Is in milliseconds/],
    [{ expires: issuedAt / 1000 }, /expires: Is in the past/],
    [{ expires: 'soon' }, /expires: Must be Unix seconds/],
    [{ expires: undefined }, /expires/],
    [{ access_token: '' }, /access_token/],
    [{ refresh_token: undefined }, /refresh_token/],
    [{ open_id: undefined }, /open_id/],
    [{ scopes: undefined }, /scopes/],
  ])('refuses an answer with %j and never repeats a token in the message', async (data, message) => {
    const failing = exchangeAnswered(json({ ...reply, data: { ...reply.data, ...data } }))
    const error = await failureOf(failing)
    expect(error).toMatchObject({ name: 'TencentError', kind: 'protocol', traceId: reply.nonce })
    expect(error.message).toMatch(message)
    expect(`${error.stack} ${JSON.stringify(error)}`).not.toContain(reply.data.access_token)
    expect(failureClass(error)).toBe('ambiguous')
  })

  test.each([200, 400, 500])('reads the failure envelope with HTTP status %i', async (status) => {
    const failing = exchangeAnswered(json(documented.failure, status))
    await expect(failing).rejects.toMatchObject({
      kind: 'api',
      code: 1002,
      httpStatus: status,
      traceId: '98187ecdebca4846',
    })
  })

  test('reads success with HTTP status 400, because the envelope decides', async () => {
    expect(await exchangeAnswered(json(reply, 400))).toMatchObject({ openId })
  })

  test('does not follow a redirect', async () => {
    const { origin, received } = await startServer((response) => {
      response.writeHead(307, { location: '/elsewhere' }).end()
    })
    const code = { sdkId: '1', secret: 's', authCode: 'c' }
    await expect(exchangeAuthCode({ tokenOrigin: origin }, code, transport())).rejects.toThrow(/redirect/)
    expect(received).toHaveLength(1)
  })

  test('stops reading after 1 MB', async () => {
    const failing = exchangeAnswered((response) => {
      response.writeHead(200)
      response.end(Buffer.alloc(2 * 1024 * 1024, 'x'))
    })
    await expect(failing).rejects.toMatchObject({ kind: 'protocol', message: expect.stringContaining('1048576') })
  })
})

describe('refreshToken', () => {
  test('sends the documented request: no secret', async () => {
    const { origin, received } = await startServer(json(reply))
    const { sdk_id, refresh_token, open_id } = documented.refreshToken.request
    const pair = { sdkId: sdk_id, refreshToken: refresh_token, openId: open_id }
    await refreshToken({ tokenOrigin: origin }, pair, transport())
    expect(received[0]?.uri).toBe('/wemeet-webapi/v2/oauth2/oauth/refresh_token')
    expect(JSON.parse(received[0]?.body ?? '')).toEqual(documented.refreshToken.request)
  })

  test("refuses another person's tokens", async () => {
    const error = await refreshFailure(json({ ...reply, data: { ...reply.data, open_id: 'somebody-else' } }))
    expect(error.message).toMatch(/open_id: Is not the one asked for/)
  })

  test.each([
    [1001, 'terminal'],
    [1002, 'terminal'],
    [1003, 'terminal'],
    [1004, 'terminal'],
    [1005, 'terminal'],
    [1006, 'terminal'],
    [10, 'transient'],
    [20, 'transient'],
    [999, 'transient'],
    [424242, 'transient'],
  ])('code %i is %s', async (code, expected) => {
    expect(failureClass(await refreshFailure(json({ nonce: 'n', message: 'no', code }, 400)))).toBe(expected)
  })

  test.each([
    ['an HTML page with 502', html(502), 'transient'],
    ['an HTML page with 200', html(200), 'transient'],
    ['a 503 without an envelope', json({}, 503), 'transient'],
    ['a 200 without an envelope', json({}, 200), 'ambiguous'],
    ['a connection reset after sending', reset, 'ambiguous'],
  ])('%s is asked once and is %s', async (_, answer, expected) => {
    const { origin, received } = await startServer(answer)
    const failing = refreshToken({ tokenOrigin: origin }, { sdkId: '1', openId, refreshToken: 'r' }, transport())
    const error = await failureOf(failing)
    expect(failureClass(error)).toBe(expected)
    expect(received).toHaveLength(1)
  })

  test('a refused connection is transient: nothing was sent', async () => {
    const gone = await closedOrigin()
    const failing = refreshToken({ tokenOrigin: gone }, { sdkId: '1', openId, refreshToken: 'r' }, transport())
    const error = await failureOf(failing)
    expect(error).toMatchObject({ kind: 'network', outcome: 'not-executed' })
    expect(failureClass(error)).toBe('transient')
  })

  test('ends with the signal handed in, and is ambiguous then', async () => {
    const caller = new AbortController()
    const { origin } = await startServer((response, request) => {
      hang(response, request)
      caller.abort()
    })
    const pair = { sdkId: '1', openId, refreshToken: 'r' }
    const failing = refreshToken({ tokenOrigin: origin }, pair, transport(caller.signal))
    const error = await failureOf(failing)
    expect(error).toMatchObject({ kind: 'timeout', outcome: 'unknown' })
    expect(failureClass(error)).toBe('ambiguous')
  })
})

describe('getUserInfo', () => {
  test('sends the documented request and reads the documented answer', async () => {
    const { origin, received } = await startServer(json(documented.userInfo.reply))
    const { access_token, open_id } = documented.userInfo.request
    const info = await getUserInfo({ tokenOrigin: origin }, { accessToken: access_token, openId: open_id }, transport())
    expect(JSON.parse(received[0]?.body ?? '')).toEqual(documented.userInfo.request)
    expect(info).toEqual({
      openId,
      accessExpiresAt: new Date(1606985243_000),
      scopes: ['VIEW_USER_INFO', 'VIEW_VIDEO', 'MANAGE_VIDEO'],
    })
  })
})
