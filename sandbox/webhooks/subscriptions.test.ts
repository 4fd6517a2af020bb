import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Sandbox, startSandbox } from '../start-sandbox'
import { control, corpOf } from '../test/rest-client'
import { type Receiver, startReceiver, TOKEN } from '../test/webhook-receiver'

const AES_KEY = 'SandboxEncodingAESKey0123456789abcdefghijkA'
const REFUSAL = 'code:10002,msg:通知 URL 不可用，请修改后重试！'

let sandbox: Sandbox
let receiver: Receiver

beforeEach(async () => {
  sandbox = await startSandbox({ port: 0 })
  receiver = await startReceiver()
})
afterEach(async () => {
  await receiver.close()
  await sandbox.close()
})

async function ask(method: string, path: string, body?: unknown) {
  const response = await control(sandbox, method, path, body)
  const answer: Record<string, unknown> = { status: response.status, ...(await response.json()) }
  return answer
}

const subscribe = (order: Record<string, unknown> = {}) =>
  ask('POST', 'subscriptions', { corp: 'acme', url: receiver.url, token: TOKEN, ...order })

const stored = () => [...sandbox.world.subscriptions.values()]

describe('saving', () => {
  test('asks the address, which answers with the decoded text, and remembers it', async () => {
    const saved = await subscribe({ name: 'Console', events: ['meeting.created'] })
    expect(saved).toMatchObject({ status: 200, name: 'Console', url: receiver.url, token: TOKEN })
    expect(receiver.requests).toMatchObject([{ method: 'GET', isSigned: true }])
    expect(receiver.requests[0]?.url).toMatch(/^\/hook\?check_str=[A-Za-z0-9%]+$/)
    expect(receiver.requests[0]?.url).toMatch(/%2B.*%2F/)
    const { status: _status, ...subscription } = saved
    expect((await ask('GET', 'subscriptions')).subscriptions).toEqual([subscription])
    expect(await ask('DELETE', `subscriptions/${saved.id}`)).toEqual({ status: 200, subscriptions: [] })
    expect((await ask('DELETE', `subscriptions/${saved.id}`)).status).toBe(404)
  })

  test('keeps the query an address has, and encrypts where a key was given', async () => {
    const secret = await startReceiver({ aesKey: AES_KEY })
    expect(await subscribe({ url: `${secret.url}?tenant=a`, aesKey: AES_KEY })).toMatchObject({ status: 200 })
    expect(secret.requests[0]?.url).toMatch(/^\/hook\?tenant=a&check_str=/)
    await secret.close()
  })

  test.each([
    ['another text', () => ({ body: 'hello' })],
    ['a status that is not 200', () => ({ status: 201 })],
    ['a redirect', () => ({ status: 302, headers: { location: '/hook' } })],
  ] as const)('refuses an address that answers %s, and stores nothing', async (_what, reply) => {
    receiver.misbehave(reply)
    expect(await subscribe()).toMatchObject({ status: 400, message: REFUSAL })
    expect([stored(), receiver.requests.length]).toEqual([[], 1])
  })

  test.each(['\n', '"', '\uFEFF'])('refuses the right text with %j around it', async (around) => {
    receiver.misbehave(({ data }) => ({ body: around + Buffer.from(data, 'base64').toString() + around }))
    expect(await subscribe()).toMatchObject({ status: 400, message: REFUSAL })
  })

  test('refuses an address that answers after 3 seconds, or where nobody listens', async () => {
    receiver.misbehave(() => ({ silent: true }))
    expect(await subscribe()).toMatchObject({ status: 400, message: REFUSAL, reason: 'no answer within 3000 ms' })
    expect(await subscribe({ url: 'http://127.0.0.1:1/' })).toMatchObject({ status: 400, message: REFUSAL })
    expect(stored()).toEqual([])
  })

  test('shows with the modes whether the address looks at signatures, and reads Base64 without padding', async () => {
    await ask('POST', 'modes', { webhookSignature: 'wrong' })
    expect(await subscribe()).toMatchObject({ status: 400, message: REFUSAL, reason: 'HTTP 403' })
    await ask('POST', 'modes', { webhookSignature: 'right', webhookPadding: 'unpadded' })
    expect((await subscribe()).status).toBe(200)
    expect(receiver.requests.at(-1)?.data).not.toContain('=')
  })

  test.each([
    ['a token of 24 letters', { token: TOKEN.slice(1) }, 400],
    ['a token with a dash', { token: `-${TOKEN.slice(1)}` }, 400],
    ['a key of 42 letters', { aesKey: AES_KEY.slice(1) }, 400],
    ['no http address', { url: 'ftp://127.0.0.1/' }, 400],
    ['no event', { events: [] }, 400],
    ['both an enterprise and an application', { sdkId: '1' }, 400],
    ['neither', { corp: undefined }, 400],
    ['an unknown enterprise', { corp: 'nobody' }, 404],
    ['an unknown application', { corp: undefined, sdkId: '1' }, 404],
  ])('refuses %s before it asks', async (_what, order, status) => {
    expect((await subscribe(order)).status).toBe(status)
    expect(receiver.requests).toEqual([])
  })

  test('refuses a banned application', async () => {
    const { app } = corpOf(sandbox, 'acme')
    await ask('PUT', `apps/${app.sdkId}`, { banned: true })
    expect((await subscribe({ corp: undefined, sdkId: app.sdkId })).status).toBe(409)
  })
})

test('subscriptions are kept over a restart, and forgotten by a reset', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'sandbox-webhooks-'))
  const first = await startSandbox({ port: 0, dataDir })
  await control(first, 'POST', 'subscriptions', { corp: 'acme', url: receiver.url, token: TOKEN })
  await first.close()
  const second = await startSandbox({ port: 0, dataDir })
  expect([...second.world.subscriptions.values()]).toMatchObject([{ url: receiver.url, token: TOKEN }])
  await control(second, 'POST', 'reset')
  expect(second.world.subscriptions.size).toBe(0)
  await second.close()
  rmSync(dataDir, { recursive: true })
})
