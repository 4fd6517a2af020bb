import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { asTenant } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { tenantRoute } from '@/lib/http/tenant-route'
import { testInstallation } from '@/test/installation'
import { makeTenant, type TestTenant } from '@/test/make-tenant'
import { signIn } from '@/test/sign-in'

const installation = testInstallation()

let made: TestTenant
let cookie: string
let runs = 0
let next: () => Promise<void> = async () => undefined

beforeAll(async () => {
  const members = [{ userid: 'olga', role: 'OWNER' } as const, { userid: 'otto', role: 'MEMBER' } as const]
  made = await makeTenant({ sandbox: installation.sandbox, members })
  cookie = await signIn(made.person('olga'))
})

const answer = z.object({ run: z.int(), password: z.string() })
const door = tenantRoute(
  { permission: 'meetings:write', body: z.strictObject({ name: z.string() }), answer, status: 201, idempotent: true },
  async ({ body }) => {
    const run = ++runs
    await next()
    return { run, password: `secret of ${body.name}` }
  },
)

async function ask(key: string, name = 'a', as = cookie) {
  const headers = {
    cookie: as,
    origin: 'http://localhost:3000',
    'content-type': 'application/json',
    'idempotency-key': key,
  }
  const request = new Request('http://localhost:3000/things', {
    method: 'POST',
    headers,
    body: JSON.stringify({ name }),
  })
  const response = await door(request, { params: Promise.resolve({ tenant: made.tenant.slug }) })
  const body = (await response.json()) as Record<string, unknown>
  return { status: response.status, body, retryAfter: response.headers.get('retry-after') }
}

const rows = (key: string) => asTenant({ id: made.tenant.id }, (db) => db.idempotencyKey.findMany({ where: { key } }))

it('answers the same request with the first answer, and runs it once', async () => {
  const key = randomUUID()
  const before = runs
  const first = await ask(key)
  expect(first).toMatchObject({ status: 201, body: { password: 'secret of a' } })
  expect(await ask(key)).toEqual(first)
  expect(runs).toBe(before + 1)
})

it('keeps the answer sealed', async () => {
  const key = randomUUID()
  await ask(key)
  const [row] = await rows(key)
  expect(row?.response).toMatch(/^v1\./)
  expect(JSON.stringify(row)).not.toContain('secret of')
})

it('refuses another request under the key', async () => {
  const key = randomUUID()
  await ask(key)
  expect(await ask(key, 'b')).toMatchObject({ status: 422, body: { code: 'idempotency_mismatch' } })
})

it("is nobody else's key", async () => {
  const key = randomUUID()
  const first = await ask(key)
  const second = await ask(key, 'a', await signIn(made.person('otto')))
  expect(second.status).toBe(201)
  expect(second.body.run).not.toBe(first.body.run)
})

it('says that the first one still runs', async () => {
  const key = randomUUID()
  let finish = () => {}
  const begun = new Promise<void>((begin) => {
    next = () =>
      new Promise((resolve) => {
        finish = resolve
        begin()
      })
  })
  const first = ask(key)
  await begun
  const second = await ask(key)
  finish()
  expect(second).toMatchObject({ status: 409, body: { code: 'idempotency_in_progress' }, retryAfter: '1' })
  expect((await first).status).toBe(201)
  next = async () => undefined
})

it('runs one of twenty at once', async () => {
  const key = randomUUID()
  const before = runs
  await Promise.all(Array.from({ length: 20 }, () => ask(key)))
  expect(runs).toBe(before + 1)
})

it('frees the key after a definite failure', async () => {
  const key = randomUUID()
  next = () => Promise.reject(new AppError('tencent_refused', 'no'))
  expect((await ask(key)).status).toBe(422)
  next = async () => undefined
  expect((await ask(key)).status).toBe(201)
})

it.each([
  ['an unknown outcome', new AppError('outcome_unknown', 'the line went dead'), 409],
  ['an answer that breaks its promise', new AppError('internal', 'done, but not told'), 500],
  ['an error nobody expected', new TypeError('bug'), 500],
])('never runs again after %s', async (_, error, status) => {
  const key = randomUUID()
  next = () => Promise.reject(error)
  expect((await ask(key)).status).toBe(status)
  next = async () => undefined
  const before = runs
  expect(await ask(key)).toMatchObject({ status: 409, body: { code: 'outcome_unknown' } })
  expect(runs).toBe(before)
})

it('never runs again when the first one died on the way', async () => {
  const key = randomUUID()
  await ask(key)
  const longAgo = new Date(Date.now() - 61_000)
  const died = { state: 'STARTED', response: null, createdAt: longAgo } as const
  await asTenant({ id: made.tenant.id }, (db) => db.idempotencyKey.updateMany({ where: { key }, data: died }))
  expect(await ask(key)).toMatchObject({ status: 409, body: { code: 'outcome_unknown' } })
})

it('forgets a key after a day', async () => {
  const key = randomUUID()
  const first = await ask(key)
  const createdAt = new Date(Date.now() - 24 * 3_600_000 - 1)
  await asTenant({ id: made.tenant.id }, (db) => db.idempotencyKey.updateMany({ where: { key }, data: { createdAt } }))
  const second = await ask(key, 'b')
  expect(second.status).toBe(201)
  expect(second.body.run).not.toBe(first.body.run)
})

it.each(['short', 'x'.repeat(129), 'with space in it', 'a/b/c/d/e'])('refuses the key %j', async (key) => {
  const errors = [{ path: 'Idempotency-Key', code: 'wrong_format' }]
  expect(await ask(key)).toMatchObject({ status: 400, body: { errors } })
})
