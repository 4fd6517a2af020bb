import { describe, expect, test } from 'vitest'
import { operations } from './catalogue/operations'
import { createClient } from './client'
import { TencentError } from './errors'
import { failureOf } from './fixtures/failure-of'
import detail from './fixtures/get-meeting.json'
import { booked, clientFor, found, meetingId, NOW, serveClient } from './fixtures/serve-client'
import { closedOrigin, errorInfo, html, json, redirect, reset, startServer, truncate } from './fixtures/start-server'
import { type Authenticator, enterpriseSecret, oauthToken } from './sign'

describe('what is sent', () => {
  test('is signed over exactly the bytes that arrive', async () => {
    const authenticator = enterpriseSecret({ appId: '200000001', secretId: 'id', secretKey: 'key' })
    const { write, received } = await serveClient([booked], { authenticator, operatorUserid: 'alice' })
    await write()
    const [request] = received
    const timestamp = NOW / 1000
    const { method = '', uri = '', body = '', headers } = request ?? {}
    expect(body).toContain('"userid":"alice"')
    expect(body).toContain('周会')
    expect(headers?.['x-tc-signature']).toBe(
      authenticator.sign({ method, uri, body, timestamp, nonce: '1' })['X-TC-Signature'],
    )
  })

  test("carries the person's open_id as userid with OAuth", async () => {
    const { read, received } = await serveClient([found])
    await read()
    expect(received[0]?.uri).toBe(`/v1/meetings/${meetingId}?userid=open-1&instanceid=1`)
    expect(received[0]?.headers).toMatchObject({ accesstoken: 'token-1', openid: 'open-1', 'x-tc-nonce': '1' })
  })

  test.each([undefined, '', '1'])(
    'is nothing when the enterprise credential should act as %j',
    async (operatorUserid) => {
      const authenticator = enterpriseSecret({ appId: '1', secretId: 'id', secretKey: 'key' })
      const { read, received } = await serveClient([found], { authenticator, operatorUserid })
      expect(await failureOf(read())).toMatchObject({ kind: 'input', outcome: 'not-executed' })
      expect(received).toHaveLength(0)
    },
  )

  test('is nothing when the input is not valid', async () => {
    const { origin, received } = await startServer(found)
    const client = createClient({
      restOrigin: origin,
      fetch,
      now: () => NOW,
      nonce: () => '1',
      authenticator: oauthToken({ accessToken: 'a', openId: 'b' }),
      deadlineMs: 10_000,
    })
    const error = await failureOf(client.call(operations.getMeeting, { meetingId: '../users' }))
    expect(error.issues).toEqual([{ path: 'meetingId', message: expect.any(String) }])
    expect(received).toHaveLength(0)
  })
})

describe('a read', () => {
  test.each([
    ['a connection reset', reset],
    ['an answer that breaks off', truncate],
    ['a 502 page', html(502)],
    ['a 503 without an error code', json({}, 503)],
    ['a fault at Tencent', errorInfo(5108)],
  ])('is tried again after %s, each time newly signed', async (_, answer) => {
    const { read, received, slept } = await serveClient([answer, answer, found])
    expect((await read()).id).toBe(meetingId)
    expect(received.map(({ headers }) => headers['x-tc-nonce'])).toEqual(['1', '2', '3'])
    expect(slept).toEqual([200, 400])
  })

  test('is tried again when no connection can be made', async () => {
    const { read, records } = clientFor(await closedOrigin())
    expect(await failureOf(read())).toMatchObject({ kind: 'network', outcome: 'not-executed' })
    expect(records).toHaveLength(4)
  })

  test('gives up after four attempts', async () => {
    const { read, received } = await serveClient([html(502)])
    expect(await failureOf(read())).toMatchObject({ kind: 'protocol', httpStatus: 502 })
    expect(received).toHaveLength(4)
  })

  test('waits as long as a 503 asks for, unless the deadline passes before', async () => {
    const patient = await serveClient([json({}, 503, { 'retry-after': '2' }), found])
    await patient.read()
    expect(patient.slept).toEqual([2000])
    const hurried = await serveClient([json({}, 503, { 'retry-after': '20' }), found])
    expect(await failureOf(hurried.read())).toMatchObject({ httpStatus: 503, retryAfterSeconds: 20 })
    expect(hurried.received).toHaveLength(1)
  })

  test.each([
    ['a missing meeting, although it is HTTP 500', errorInfo(9003), { kind: 'api', code: 9003, httpStatus: 500 }],
    ['a limit per minute', errorInfo(190310, 429, { 'retry-after': '12' }), { code: 190310, retryAfterSeconds: 12 }],
    ['a limit without a waiting time', errorInfo(190313, 429), { code: 190313, retryAfterSeconds: 60 }],
    ['an unlisted code', errorInfo(777777), { code: 777777 }],
    ['a prefixed code', errorInfo(1009009042, 403), { code: 9042, rawCode: '1009009042' }],
    ['an error code with HTTP 200', errorInfo(9042, 200), { kind: 'api', code: 9042 }],
    ['a page with HTTP 200', html(200), { kind: 'protocol' }],
    ['a 404 without an error code', json({}, 404), { kind: 'protocol', httpStatus: 404 }],
  ])('is not tried again after %s', async (_, answer, expected) => {
    const { read, received } = await serveClient([answer, found])
    expect(await failureOf(read())).toMatchObject(expected)
    expect(received).toHaveLength(1)
  })

  test('prefers new_error_code as the code to report, and error_code to decide', async () => {
    const body = { error_info: { error_code: 190303, new_error_code: 200190303, message: 'no' } }
    const { read } = await serveClient([json(body, 400, { 'X-Tc-Trace': 'trace-1' })])
    expect(await failureOf(read())).toMatchObject({ code: 190303, rawCode: '200190303', traceId: 'trace-1' })
  })
})

describe('a write', () => {
  test.each([
    ['a connection reset', reset, { kind: 'network', outcome: 'unknown' }],
    ['an answer that breaks off', truncate, { kind: 'network', outcome: 'unknown' }],
    ['a 502 page', html(502), { kind: 'protocol', outcome: 'unknown' }],
    ['a fault at Tencent', errorInfo(5108), { kind: 'api', outcome: 'unknown' }],
    ['an unlisted code', errorInfo(777777), { kind: 'api', outcome: 'unknown' }],
    ['a redirect', redirect, { kind: 'protocol', outcome: 'unknown' }],
    ['an answer without the meeting', json({}), { kind: 'protocol', outcome: 'unknown' }],
    ['a refusal', errorInfo(9100), { kind: 'api', outcome: 'not-executed' }],
  ])('is sent once after %s, and says what is known', async (_, answer, expected) => {
    const { write, received } = await serveClient([answer, booked])
    expect(await failureOf(write())).toMatchObject(expected)
    expect(received).toHaveLength(1)
  })

  test.each([190301, 200002])('is sent again once, with a new nonce, after %i', async (code) => {
    const { write, received } = await serveClient([errorInfo(code, 400), booked])
    expect((await write()).id).toBe('433471464134410364')
    expect(received.map(({ headers }) => headers['x-tc-nonce'])).toEqual(['1', '2'])
    expect(received[1]?.body).toBe(received[0]?.body)
  })

  test('is sent again only once', async () => {
    const { write, received } = await serveClient([errorInfo(190301, 400), errorInfo(190301, 400), booked])
    expect(await failureOf(write())).toMatchObject({ code: 190301, outcome: 'not-executed' })
    expect(received).toHaveLength(2)
  })

  test("is sent again with the platform's clock after 190300, and so are later calls", async () => {
    const date = new Date(NOW + 3_600_000).toUTCString()
    const { write, read, received } = await serveClient([errorInfo(190300, 400, { date }), booked, found])
    await write()
    await read()
    const stamps = received.map(({ headers }) => Number(headers['x-tc-timestamp']) - NOW / 1000)
    expect(stamps).toEqual([0, 3600, 3600])
  })
})

describe('a refused credential (190303)', () => {
  const fresh = oauthToken({ accessToken: 'token-2', openId: 'open-1' })

  test('is replaced by a fresh one, and the same call is sent again once', async () => {
    const asked: Authenticator[] = []
    const onRejectedToken = async (rejected: Authenticator) => {
      asked.push(rejected)
      return fresh
    }
    const { write, received } = await serveClient([errorInfo(190303, 400), booked], { onRejectedToken })
    await write()
    expect(received.map(({ headers }) => headers.accesstoken)).toEqual(['token-1', 'token-2'])
    expect(asked).toEqual([expect.objectContaining({ openId: 'open-1' })])
  })

  test('ends the call when there is no fresh one', async () => {
    const { write, received } = await serveClient([errorInfo(200190303, 400)], {
      onRejectedToken: async () => undefined,
    })
    expect(await failureOf(write())).toMatchObject({ code: 190303, outcome: 'not-executed' })
    expect(received).toHaveLength(1)
  })

  test('ends the call when the fresh one is refused too', async () => {
    const { write, received } = await serveClient([errorInfo(190303, 400)], { onRejectedToken: async () => fresh })
    expect(await failureOf(write())).toMatchObject({ code: 190303 })
    expect(received).toHaveLength(2)
  })

  test('is not asked for again by a call that was refused after another one had replaced it', async () => {
    let asked = 0
    const onRejectedToken = async () => {
      asked++
      return fresh
    }
    let refuseTheFirst = () => {}
    const { read, received } = await serveClient(
      [
        (response, request) => {
          refuseTheFirst = () => errorInfo(190303, 400)(response, request)
          otherCall()
        },
        errorInfo(190303, 400),
        (response, request) => {
          found(response, request)
          refuseTheFirst()
        },
        found,
      ],
      { onRejectedToken },
    )
    let other: Promise<unknown> = Promise.resolve()
    function otherCall() {
      other = read()
    }
    await read()
    await other
    expect(received.map(({ headers }) => headers.accesstoken)).toEqual(['token-1', 'token-1', 'token-2', 'token-2'])
    expect(asked).toBe(1)
  })
})

test('the content type of an answer decides nothing', async () => {
  const { read } = await serveClient([json(detail.replies.oneOff, 200, { 'content-type': 'text/html' })])
  expect((await read()).id).toBe(meetingId)
})

test('beforeAttempt comes before every attempt, and what it throws ends the call before anything is sent', async () => {
  const enough = new Error('enough')
  let attempts = 0
  const beforeAttempt = async () => {
    if (++attempts === 2) throw enough
  }
  const { read, received } = await serveClient([errorInfo(5108, 500), found], { beforeAttempt })
  await expect(read()).rejects.toBe(enough)
  expect(received).toHaveLength(1)
})

test('onCall tells of every attempt what a log needs, and nothing secret', async () => {
  const { read, records } = await serveClient([
    errorInfo(5108, 500, { 'x-tc-trace': 'trace-1' }),
    json(detail.replies.oneOff, 200, { 'x-tc-trace': 'trace-2' }),
  ])
  await read()
  expect(records).toEqual([
    expect.objectContaining({
      operation: 'getMeeting',
      attempt: 1,
      httpStatus: 500,
      traceId: 'trace-1',
      error: expect.any(TencentError),
    }),
    expect.objectContaining({ path: '/v1/meetings/{meetingId}', attempt: 2, httpStatus: 200, traceId: 'trace-2' }),
  ])
  expect(JSON.stringify(records)).not.toMatch(/token-1|open-1/)
})
