import { once } from 'node:events'
import { createServer, type OutgoingHttpHeaders, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { GET as getMeeting } from '@/app/api/t/[tenant]/meetings/[id]/route'
import { GET as listMeetings } from '@/app/api/t/[tenant]/meetings/route'
import { closeDatabase } from '@/lib/db'
import { callDoor } from '@/test/call-door'
import { connect } from '@/test/connect'
import { createTestDatabase, type TestDatabase } from '@/test/database'
import { useTestEnvironment } from '@/test/environment'
import { makeTenant } from '@/test/make-tenant'
import { startTestSandbox, type TestSandbox } from '@/test/sandbox'
import { signIn } from '@/test/sign-in'

/** What a gateway, a proxy before it or whoever stands between may add to any answer. */
const foreign: OutgoingHttpHeaders = {
  'set-cookie': ['__Host-session=taken', 'session=taken'],
  'content-security-policy': "default-src * 'unsafe-inline'",
  'access-control-allow-origin': '*',
  'access-control-allow-credentials': 'true',
  'content-disposition': 'inline',
  location: 'https://evil.example/',
  'cache-control': 'public, max-age=86400',
  'content-type': 'text/html',
  'x-foreign': 'yes',
}

let sandbox: TestSandbox
let database: TestDatabase
let between: Server

/** The sandbox behind something that adds headers to what the gateway answers. */
function startBetween(): Server {
  return createServer((asked, answer) => {
    const { url = '/', method, headers } = asked
    const passed = request(`${sandbox.origin}${url}`, { method, headers }, (given) => {
      const isGateway = url.startsWith('/v1/')
      answer.writeHead(given.statusCode ?? 502, isGateway ? { ...given.headers, ...foreign } : given.headers)
      given.pipe(answer)
    })
    asked.pipe(passed)
  }).listen(0, '127.0.0.1')
}

const sandboxOrigin = () => `http://127.0.0.1:${(between.address() as AddressInfo).port}`

beforeAll(async () => {
  ;[database, sandbox] = await Promise.all([createTestDatabase(), startTestSandbox()])
  between = startBetween()
  await once(between, 'listening')
  useTestEnvironment(database, sandboxOrigin())
})

afterAll(async () => {
  between.closeAllConnections()
  between.close()
  await Promise.all([closeDatabase(), sandbox.close()])
  await database.drop()
})

it('of a Tencent answer reach no browser: no cookie, policy, origin, place or type, in answers and in refusals', async () => {
  const made = await makeTenant({ sandbox: { origin: sandboxOrigin() } })
  await connect(made, 'olga')
  const cookie = await signIn(made.person('olga'))
  const answers = [
    await callDoor(listMeetings, { cookie, tenant: made.tenant }),
    await callDoor(getMeeting, { cookie, tenant: made.tenant, params: { id: '7567173273889276131' } }),
  ]
  expect(answers.map(({ status }) => status)).toEqual([200, 404])
  const own = {
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
    'x-request-id': expect.any(String),
  }
  expect(answers.map(({ headers }) => Object.fromEntries(headers))).toEqual([
    { ...own, 'content-type': 'application/json' },
    { ...own, 'content-type': 'application/problem+json' },
  ])
})
