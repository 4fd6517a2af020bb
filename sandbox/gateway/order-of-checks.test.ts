import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Sandbox, startSandbox } from '../start-sandbox'
import {
  control,
  corpOf,
  oauthHeaders,
  REDIRECT_URI,
  type RestRequest,
  secretHeaders,
  send,
  sign,
  signIn,
} from '../test/rest-client'

let sandbox: Sandbox
beforeEach(async () => {
  sandbox = await startSandbox({ port: 0 })
})
afterEach(() => sandbox.close())

interface Attempt {
  request: RestRequest
  body: Record<string, unknown>
  secretKey: string
  rawBody?: string
}

interface Check {
  row: string
  code: number
  status: number
  /** Breaks the request before it is signed. */
  bend?(attempt: Attempt): void
  /** Breaks something about the platform or sends something first. */
  prepare?(attempt: Attempt, sendFirst: (attempt: Attempt) => Promise<void>): Promise<unknown>
  modes: ('secret' | 'oauth')[]
}

const both: Check['modes'] = ['secret', 'oauth']

/** Every row of the table of checks, in order; a request that breaks none of them still names no meeting. */
const CHECKS: Check[] = [
  {
    row: '2 header missing',
    code: 200001,
    status: 400,
    modes: both,
    bend: ({ request }) => {
      request.headers['X-TC-Nonce'] = ''
    },
  },
  {
    row: '3 timestamp off by more than five minutes',
    code: 190300,
    status: 400,
    modes: both,
    bend: ({ request }) => {
      request.headers['X-TC-Timestamp'] = String(Number(request.headers['X-TC-Timestamp']) - 302)
    },
  },
  {
    row: '4 SdkId of somebody else',
    code: 190303,
    status: 400,
    modes: ['secret'],
    bend: ({ request }) => {
      request.headers.SdkId = '1'
    },
  },
  {
    row: '5 token unknown',
    code: 190303,
    status: 400,
    modes: ['oauth'],
    bend: ({ request }) => {
      request.headers.AccessToken = 'unknown'
    },
  },
  {
    row: '6 signature wrong',
    code: 200003,
    status: 400,
    modes: ['secret'],
    bend: (attempt) => {
      attempt.secretKey = 'not the key'
    },
  },
  {
    row: '7 replay',
    code: 190301,
    status: 400,
    modes: both,
    prepare: (attempt, sendFirst) => sendFirst(attempt),
  },
  {
    row: '8 address not on the allow-list',
    code: 500125,
    status: 400,
    modes: both,
    prepare: () => control(sandbox, 'POST', 'modes', { allowedIps: ['203.0.113.9'] }),
  },
  {
    row: '9 rate limit',
    code: 190310,
    status: 500,
    modes: both,
    prepare: () => control(sandbox, 'POST', 'limits', { enabled: true, perMinute: 0 }),
  },
  {
    row: '10 path unknown',
    code: 200004,
    status: 400,
    modes: both,
    bend: ({ request }) => {
      request.path = request.path.replace('/v1/meetings/', '/v1/gatherings/')
    },
  },
  {
    row: '11 body not JSON',
    code: 200005,
    status: 400,
    modes: both,
    bend: (attempt) => {
      attempt.rawBody = '{"userid":'
    },
  },
  {
    row: '12 parameter wrong',
    code: 200006,
    status: 400,
    modes: both,
    bend: ({ request }) => {
      request.path = request.path.replace('7007007007007007007', 'not-an-id')
    },
  },
  {
    row: '13 operator not registered',
    code: 190001,
    status: 500,
    modes: ['secret'],
    bend: ({ body }) => {
      body.userid = 'nobody'
    },
  },
  { row: '14 business rule', code: 9003, status: 500, modes: both },
]

async function newAttempt(mode: 'secret' | 'oauth'): Promise<Attempt> {
  const { credential, app } = corpOf(sandbox, 'acme')
  const path = '/v1/meetings/7007007007007007007/cancel'
  const body = { userid: 'alice', instanceid: 1, reason_code: 1 }
  if (mode === 'secret') {
    const request = { method: 'POST', path, headers: secretHeaders(credential) }
    return { request, body, secretKey: credential.secretKey }
  }
  await control(sandbox, 'PUT', `apps/${app.sdkId}`, { callbacks: [REDIRECT_URI] })
  const pair = await signIn(sandbox, app, 'alice')
  const request = { method: 'POST', path, headers: oauthHeaders(pair) }
  return { request, body: { ...body, userid: pair.open_id }, secretKey: '' }
}

async function sendAttempt(mode: 'secret' | 'oauth', { request, body, secretKey, rawBody }: Attempt) {
  const complete = { ...request, body: rawBody ?? JSON.stringify(body) }
  return send(sandbox, mode === 'secret' ? sign(complete, secretKey) : complete)
}

describe.each(both)('with %s authentication', (mode) => {
  const checks = CHECKS.filter(({ modes }) => modes.includes(mode))
  const pairs = checks.flatMap((first, index) => checks.slice(index).map((second) => ({ first, second })))

  test.each(pairs)('$first.row comes before $second.row', async ({ first, second }) => {
    const attempt = await newAttempt(mode)
    const intact: Attempt = { ...attempt, request: { ...attempt.request, headers: { ...attempt.request.headers } } }
    for (const check of new Set([first, second])) check.bend?.(attempt)
    for (const check of new Set([first, second])) {
      // A replay repeats a request that was fine: the same nonce and timestamp, nothing else broken.
      await check.prepare?.(attempt, async () => {
        await sendAttempt(mode, intact)
      })
    }
    const reply = await sendAttempt(mode, attempt)
    expect(reply).toMatchObject({ code: first.code, status: first.status })
    expect(reply.headers.get('X-Tc-Trace')).toMatch(/^[0-9a-f]{32}$/)
  })
})
