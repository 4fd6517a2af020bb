import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { operations } from './catalogue/operations'
import { createClient } from './client'
import type { CallRecord, ClientOptions } from './client-options'
import { TencentError } from './errors'
import created from './fixtures/create-meeting.json'
import detail from './fixtures/get-meeting.json'
import {
  type Answer,
  closedOrigin,
  errorInfo,
  hang,
  html,
  json,
  reset,
  startServer,
  truncate,
} from './fixtures/start-server'
import { type Authenticator, enterpriseSecret, oauthToken } from './sign'

const meetingId = '7567173273889276131'
const times = { startsAt: new Date('2026-03-12T06:00:00Z'), endsAt: new Date('2026-03-12T07:00:00Z') }
const found = json(detail.replies.oneOff)
const booked = json(created.replies.doc)
const NOW = Date.UTC(2026, 2, 12)

function clientFor(restOrigin: string, changes: Partial<ClientOptions> = {}) {
  const slept: number[] = []
  const records: CallRecord[] = []
  let nonce = 0
  const client = createClient({
    restOrigin,
    fetch,
    now: () => NOW,
    nonce: () => String(++nonce),
    authenticator: oauthToken({ accessToken: 'token-1', openId: 'open-1' }),
    deadlineMs: 10_000,
    sleep: async (ms) => {
      slept.push(ms)
    },
    random: () => 0.5,
    onCall: (record) => records.push(record),
    ...changes,
  })
  return {
    slept,
    records,
    read: (signal?: AbortSignal) => client.call(operations.getMeeting, { meetingId }, { signal }),
    write: (signal?: AbortSignal) => client.call(operations.createMeeting, { subject: '周会', ...times }, { signal }),
  }
}

async function serve(answers: Answer[], changes: Partial<ClientOptions> = {}) {
  const { origin, received } = await startServer(...answers)
  return { ...clientFor(origin, changes), received }
}

async function failure(call: Promise<unknown>): Promise<TencentError> {
  const error = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof TencentError))
    throw new Error('the call should have failed with a TencentError', { cause: error })
  return error
}

describe('what is sent', () => {
  test('is signed over exactly the bytes that arrive', async () => {
    const authenticator = enterpriseSecret({ appId: '200000001', secretId: 'id', secretKey: 'key' })
    const { write, received } = await serve([booked], { authenticator, operatorUserid: 'alice' })
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
    const { read, received } = await serve([found])
    await read()
    expect(received[0]?.uri).toBe(`/v1/meetings/${meetingId}?userid=open-1&instanceid=1`)
    expect(received[0]?.headers).toMatchObject({ accesstoken: 'token-1', openid: 'open-1', 'x-tc-nonce': '1' })
  })

  test.each([undefined, '', '1'])(
    'is nothing when the enterprise credential should act as %j',
    async (operatorUserid) => {
      const authenticator = enterpriseSecret({ appId: '1', secretId: 'id', secretKey: 'key' })
      const { read, received } = await serve([found], { authenticator, operatorUserid })
      expect(await failure(read())).toMatchObject({ kind: 'input', outcome: 'not-executed' })
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
    const error = await failure(client.call(operations.getMeeting, { meetingId: '../users' }))
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
    const { read, received, slept } = await serve([answer, answer, found])
    expect((await read()).id).toBe(meetingId)
    expect(received.map(({ headers }) => headers['x-tc-nonce'])).toEqual(['1', '2', '3'])
    expect(slept).toEqual([200, 400])
  })

  test('is tried again when no connection can be made', async () => {
    const { read, records } = clientFor(await closedOrigin())
    expect(await failure(read())).toMatchObject({ kind: 'network', outcome: 'not-executed' })
    expect(records).toHaveLength(4)
  })

  test('gives up after four attempts', async () => {
    const { read, received } = await serve([html(502)])
    expect(await failure(read())).toMatchObject({ kind: 'protocol', httpStatus: 502 })
    expect(received).toHaveLength(4)
  })

  test('waits as long as a 503 asks for, unless the deadline passes before', async () => {
    const busy = json({}, 503, { 'retry-after': '2' })
    const patient = await serve([busy, found])
    await patient.read()
    expect(patient.slept).toEqual([2000])
    const hurried = await serve([busy, found], { deadlineMs: 1_900 })
    expect(await failure(hurried.read())).toMatchObject({ httpStatus: 503, retryAfterSeconds: 2 })
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
    const { read, received } = await serve([answer, found])
    expect(await failure(read())).toMatchObject(expected)
    expect(received).toHaveLength(1)
  })

  test('prefers new_error_code as the code to report, and error_code to decide', async () => {
    const body = { error_info: { error_code: 190303, new_error_code: 200190303, message: 'no' } }
    const { read } = await serve([json(body, 400, { 'X-Tc-Trace': 'trace-1' })])
    expect(await failure(read())).toMatchObject({ code: 190303, rawCode: '200190303', traceId: 'trace-1' })
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
    const { write, received } = await serve([answer, booked])
    expect(await failure(write())).toMatchObject(expected)
    expect(received).toHaveLength(1)
  })

  test.each([190301, 200002])('is sent again once, with a new nonce, after %i', async (code) => {
    const { write, received } = await serve([errorInfo(code, 400), booked])
    expect((await write()).id).toBe('433471464134410364')
    expect(received.map(({ headers }) => headers['x-tc-nonce'])).toEqual(['1', '2'])
    expect(received[1]?.body).toBe(received[0]?.body)
  })

  test('is sent again only once', async () => {
    const { write, received } = await serve([errorInfo(190301, 400), errorInfo(190301, 400), booked])
    expect(await failure(write())).toMatchObject({ code: 190301, outcome: 'not-executed' })
    expect(received).toHaveLength(2)
  })

  test("is sent again with the platform's clock after 190300, and so are later calls", async () => {
    const date = new Date(NOW + 3_600_000).toUTCString()
    const { write, read, received } = await serve([errorInfo(190300, 400, { date }), booked, found])
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
    const { write, received } = await serve([errorInfo(190303, 400), booked], { onRejectedToken })
    await write()
    expect(received.map(({ headers }) => headers.accesstoken)).toEqual(['token-1', 'token-2'])
    expect(asked).toEqual([expect.objectContaining({ openId: 'open-1' })])
  })

  test('ends the call when there is no fresh one', async () => {
    const { write, received } = await serve([errorInfo(200190303, 400)], { onRejectedToken: async () => undefined })
    expect(await failure(write())).toMatchObject({ code: 190303, outcome: 'not-executed' })
    expect(received).toHaveLength(1)
  })

  test('ends the call when the fresh one is refused too', async () => {
    const { write, received } = await serve([errorInfo(190303, 400)], { onRejectedToken: async () => fresh })
    expect(await failure(write())).toMatchObject({ code: 190303 })
    expect(received).toHaveLength(2)
  })

  test('is not asked for again by a call that was refused after another one had replaced it', async () => {
    let asked = 0
    const onRejectedToken = async () => {
      asked++
      return fresh
    }
    let refuseTheFirst = () => {}
    const { read, received } = await serve(
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

describe('an answer is not waited for or read without bounds', () => {
  test('hanging ends with the deadline; whether a write was carried out is unknown', async () => {
    const { write, received } = await serve([hang], { deadlineMs: 100 })
    expect(await failure(write())).toMatchObject({ kind: 'timeout', outcome: 'unknown' })
    expect(received).toHaveLength(1)
  })

  test("hanging ends with the caller's signal", async () => {
    const caller = new AbortController()
    const { read, received } = await serve([() => caller.abort()])
    expect(await failure(read(caller.signal))).toMatchObject({ kind: 'timeout' })
    expect(received).toHaveLength(1)
  })

  test('a call whose signal has ended already sends nothing', async () => {
    const { write, received } = await serve([booked])
    expect(await failure(write(AbortSignal.abort()))).toMatchObject({ kind: 'timeout', outcome: 'not-executed' })
    expect(received).toHaveLength(0)
  })

  test('a body beyond the limit is given up', async () => {
    const endless: Answer = (response) => {
      const chunk = Buffer.alloc(64 * 1024, ' ')
      const send = () => {
        while (!response.destroyed && response.write(chunk));
      }
      response.on('drain', send)
      send()
    }
    const { read } = await serve([endless], { maxReplyBytes: 1024 * 1024 })
    expect(await failure(read())).toMatchObject({ kind: 'protocol', message: expect.stringContaining('1048576 bytes') })
  })

  test('a small body that unpacks beyond the limit is given up', async () => {
    const bomb = gzipSync(Buffer.alloc(20 * 1024 * 1024, ' '))
    const { read } = await serve([(response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb)])
    expect(bomb.byteLength).toBeLessThan(100_000)
    expect(await failure(read())).toMatchObject({ kind: 'protocol', message: expect.stringContaining('8388608 bytes') })
  })

  test('a redirect is not followed', async () => {
    const { read, received } = await serve([redirect, found])
    expect(await failure(read())).toMatchObject({ kind: 'protocol', httpStatus: 302 })
    expect(received).toHaveLength(1)
  })
})

test('the content type of an answer decides nothing', async () => {
  const { read } = await serve([json(detail.replies.oneOff, 200, { 'content-type': 'text/html' })])
  expect((await read()).id).toBe(meetingId)
})

test('onCall tells of every attempt what a log needs, and nothing secret', async () => {
  const { read, records } = await serve([
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

function redirect(response: Parameters<Answer>[0]) {
  response.writeHead(302, { location: '/elsewhere' }).end()
}
