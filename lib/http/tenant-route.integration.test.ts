import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { asTenant, withoutTenant } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { testInstallation } from '@/test/installation'
import { makeTenant, type TestTenant } from '@/test/make-tenant'
import { signIn } from '@/test/sign-in'
import { callerHeader } from './caller-header'
import { tenantRoute } from './tenant-route'

const installation = testInstallation()

let made: TestTenant
let other: TestTenant
let cookie: string

beforeAll(async () => {
  const { sandbox } = installation
  const members = [
    { userid: 'olga', role: 'OWNER' },
    { userid: 'otto', role: 'MEMBER' },
    { userid: 'piet', role: 'MEMBER', status: 'PENDING' },
  ] as const
  ;[made, other] = await Promise.all([makeTenant({ sandbox, members: [...members] }), makeTenant({ sandbox })])
  cookie = await signIn(made.person('otto'))
})

const things = z.strictObject({ name: z.string().min(1).max(5), count: z.int().optional() })
const read = tenantRoute(
  {
    permission: 'meetings:read',
    query: z.strictObject({ q: z.string().optional() }),
    answer: z.object({ name: z.string() }),
  },
  async ({ ctx, query }) => ({ name: query.q ?? ctx.tenant.slug, accessToken: ctx.connection?.accessToken }),
)
const write = tenantRoute(
  { permission: 'meetings:write', body: things, answer: things, status: 201 },
  async ({ body }) => body,
)

const caller = tenantRoute(
  { permission: 'meetings:read', answer: z.object({ address: z.string().nullable() }) },
  async ({ ctx }) => ({ address: ctx.address ?? null }),
)

const at = (slug: string, rest: object = {}) => ({ params: Promise.resolve({ tenant: slug, ...rest }) })
const address = 'http://localhost:3000/api/t/x/things'

function get(query = '', headers: Record<string, string> = { cookie }): Request {
  return new Request(address + query, { headers })
}

function post(body: unknown, headers: Record<string, string> = {}): Request {
  const sent = { cookie, origin: 'http://localhost:3000', 'content-type': 'application/json', ...headers }
  return new Request(address, {
    method: 'POST',
    headers: sent,
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
}

async function problem(response: Response) {
  return [response.status, ((await response.json()) as { code: string }).code]
}

describe('who gets through a door', () => {
  it('a member of the tenant in the URL, who gets the declared fields and nothing else', async () => {
    const answer = await read(get(), at(made.tenant.slug))
    expect(answer.status).toBe(200)
    expect(await answer.json()).toEqual({ name: made.tenant.slug })
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
    expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  })

  it.each([
    ['no cookie', ''],
    ['an unknown session', `console-3000-session=${'0'.repeat(64)}`],
  ])('nobody with %s, at any tenant', async (_, sent) => {
    for (const slug of [made.tenant.slug, 'nobody-here']) {
      expect(await problem(await read(get('', { cookie: sent }), at(slug)))).toEqual([401, 'not_signed_in'])
    }
  })

  it("not another tenant's owner: the same answer as for a tenant that does not exist", async () => {
    const theirs = await signIn(other.person('olga'))
    const answers = await Promise.all(
      [made.tenant.slug, 'nobody-here'].map((slug) => read(get('', { cookie: theirs }), at(slug))),
    )
    const bodies = await Promise.all(answers.map(async (answer) => (await answer.json()) as Record<string, unknown>))
    for (const body of bodies) delete body.requestId
    expect(bodies[0]).toMatchObject({ status: 404, code: 'not_found' })
    expect(bodies[1]).toEqual(bodies[0])
  })

  it.each(['PENDING', 'SUSPENDED', 'REJECTED'] as const)('not someone %s, though they hold a grant', async (status) => {
    const { membershipId } = made.person('olga')
    const theirs = await signIn(made.person('olga'))
    const where = { tenantId: made.tenant.id, id: membershipId }
    const set = (to: 'ACTIVE' | typeof status) =>
      asTenant({ id: made.tenant.id }, (db) => db.membership.updateMany({ where, data: { status: to } }))
    await set(status)
    const answer = await read(get('', { cookie: theirs }), at(made.tenant.slug))
    await set('ACTIVE')
    expect(await problem(answer)).toEqual([404, 'not_found'])
  })

  it.each([
    ['idle for twelve hours', { expiresAt: new Date(Date.now() - 1) }],
    ['thirty days old', { createdAt: new Date(Date.now() - 30 * 24 * 3_600_000 - 1) }],
  ])('not with a session that is %s', async (_, data) => {
    const theirs = await signIn(made.person('olga'))
    const grants = { some: { membershipId: made.person('olga').membershipId } }
    await withoutTenant().session.updateMany({ where: { grants }, data })
    expect(await problem(await read(get('', { cookie: theirs }), at(made.tenant.slug)))).toEqual([401, 'not_signed_in'])
  })
})

describe('what cannot be undone', () => {
  const grave = tenantRoute({ permission: 'meetings:write', needsRecentSignIn: true }, async () => undefined)

  it.each([
    [9, 204],
    [11, 403],
  ])('is asked for %i minutes after the sign-in: %i', async (minutes, status) => {
    const theirs = await signIn(made.person('otto'))
    const where = { membershipId: made.person('otto').membershipId }
    const authenticatedAt = new Date(Date.now() - minutes * 60_000)
    await withoutTenant().sessionGrant.updateMany({ where, data: { authenticatedAt } })
    expect((await grave(post({}, { cookie: theirs }), at(made.tenant.slug))).status).toBe(status)
  })
})

describe('a reading request', () => {
  it.each([
    ['a length', { 'content-length': '2' }],
    ['chunks', { 'transfer-encoding': 'chunked' }],
  ])('with a body is refused: %s', async (_, announced) => {
    const answer = await read(get('', { cookie, ...announced }), at(made.tenant.slug))
    expect(await problem(answer)).toEqual([400, 'invalid_input'])
  })
})

describe('a change', () => {
  it.each([
    ['of another site', { origin: 'https://evil.example' }],
    ['of no known origin', { origin: 'null' }],
    ['of another port', { origin: 'http://localhost:3001' }],
    ['which the browser calls cross-site', { 'sec-fetch-site': 'cross-site' }],
    ['which the browser calls same-site', { 'sec-fetch-site': 'same-site' }],
  ])('%s is refused', async (_, headers) => {
    const answer = await write(post({ name: 'a' }, headers), at(made.tenant.slug))
    expect(await problem(answer)).toEqual([403, 'cross_origin'])
  })

  it('without an Origin is refused', async () => {
    const request = post({ name: 'a' })
    request.headers.delete('origin')
    expect(await problem(await write(request, at(made.tenant.slug)))).toEqual([403, 'cross_origin'])
  })

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', ''])(
    'as %j is not read',
    async (type) => {
      const answer = await write(post({ name: 'a' }, { 'content-type': type }), at(made.tenant.slug))
      expect(await problem(answer)).toEqual([415, 'unsupported_media_type'])
    },
  )

  it('of our own page is carried out', async () => {
    const headers = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json; charset=utf-8' }
    const answer = await write(post({ name: 'a', count: 1 }, headers), at(made.tenant.slug))
    expect(answer.status).toBe(201)
    expect(await answer.json()).toEqual({ name: 'a', count: 1 })
  })

  it.each([
    ['not JSON', '{', 'not_json', ''],
    ['too long a name', { name: 'abcdef' }, 'too_long', 'name'],
    ['a role', { name: 'a', role: 'OWNER' }, 'unknown_field', 'role'],
    ['a tenant', { name: 'a', tenantId: '1' }, 'unknown_field', 'tenantId'],
    ['a prototype', '{"name":"a","__proto__":{"x":1}}', 'unknown_field', '__proto__'],
    ['a constructor', '{"name":"a","constructor":{"x":1}}', 'unknown_field', 'constructor'],
  ])('with %s names the field', async (_, body, code, path) => {
    const answer = await write(post(body), at(made.tenant.slug))
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(await answer.json()).toMatchObject({ status: 400, code: 'invalid_input', errors: [{ path, code }] })
  })

  it('of more than 64 kB is not read to its end', async () => {
    let sent = 0
    const body = new ReadableStream({
      pull(controller) {
        sent += 16_384
        controller.enqueue(new Uint8Array(16_384))
      },
    })
    const { headers } = post({})
    const request = new Request(address, { method: 'POST', headers, body, duplex: 'half' } as RequestInit)
    expect(await problem(await write(request, at(made.tenant.slug)))).toEqual([413, 'too_large'])
    expect(sent).toBeLessThan(256 * 1024)
  })
})

describe('what goes wrong inside', () => {
  const failing = (error: unknown) => tenantRoute({ permission: 'meetings:read' }, () => Promise.reject(error))

  it('says nothing of itself', async () => {
    const answer = await failing(new TypeError('select "accessToken"'))(get(), at(made.tenant.slug))
    const text = await answer.text()
    expect(answer.status).toBe(500)
    expect(text).not.toContain('accessToken')
    expect(JSON.parse(text)).toMatchObject({ code: 'internal', requestId: answer.headers.get('x-request-id') })
  })

  it('an error of ours keeps its code, its delay and what Tencent said', async () => {
    const error = new AppError('quota_used_up', 'secret log text', {
      retryAfterSeconds: 7.2,
      tencent: { code: 190310 },
    })
    const answer = await failing(error)(get(), at(made.tenant.slug))
    expect(answer.headers.get('retry-after')).toBe('8')
    expect(await answer.json()).toMatchObject({ status: 429, code: 'quota_used_up', tencent: { code: 190310 } })
  })

  it('an answer without what was promised is not sent', async () => {
    const door = tenantRoute(
      { permission: 'meetings:read', answer: z.object({ id: z.string().min(1) }) },
      async () => ({ id: '' }),
    )
    expect(await problem(await door(get(), at(made.tenant.slug)))).toEqual([500, 'internal'])
  })

  it('a path parameter that does not parse is a miss; a query is named', async () => {
    const door = tenantRoute(
      { permission: 'meetings:read', params: z.object({ id: z.string().regex(/^\d+$/) }) },
      async () => undefined,
    )
    expect(await problem(await door(get(), at(made.tenant.slug, { id: '../1' })))).toEqual([404, 'not_found'])
    expect((await door(get(), at(made.tenant.slug, { id: '1' }))).status).toBe(204)
    expect(await problem(await read(get('?q=1&q=2'), at(made.tenant.slug)))).toEqual([400, 'invalid_input'])
  })
})

describe('the context of a call', () => {
  it('has the tenant of the address, whatever a header names; a query may not name one', async () => {
    const { id, slug } = other.tenant
    const headers = { cookie, 'x-tenant': slug, 'x-tenant-id': id, tenant: slug }
    expect(await (await read(get('', headers), at(made.tenant.slug))).json()).toEqual({ name: made.tenant.slug })
    for (const name of ['tenant', 'tenantId']) {
      const answer = await read(get(`?${name}=${id}`), at(made.tenant.slug))
      expect(await problem(answer)).toEqual([400, 'invalid_input'])
    }
  })

  it('has the address that was found out, never one that the client says', async () => {
    const said = { cookie, 'x-forwarded-for': '1.2.3.4', 'x-real-ip': '1.2.3.4', forwarded: 'for=1.2.3.4' }
    const answers = [said, { ...said, [callerHeader()]: '203.0.113.7' }].map(async (headers) =>
      (await caller(get('', headers), at(made.tenant.slug))).json(),
    )
    expect(await Promise.all(answers)).toEqual([{ address: null }, { address: '203.0.113.7' }])
  })
})
