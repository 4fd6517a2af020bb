import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { GET as readDoor } from '@/app/api/t/[tenant]/meetings/[id]/route'
import { GET as listDoor, POST as scheduleDoor } from '@/app/api/t/[tenant]/meetings/route'
import { asTenant, closeDatabase } from '@/lib/db'
import { askSandbox } from '@/test/ask-sandbox'
import { createTestDatabase, type TestDatabase } from '@/test/database'
import { useTestEnvironment } from '@/test/environment'
import { control, makeTenant, type TestTenant } from '@/test/make-tenant'
import { startTestSandbox, type TestSandbox } from '@/test/sandbox'
import { signIn } from '@/test/sign-in'

let database: TestDatabase
let sandbox: TestSandbox

beforeAll(async () => {
  database = await createTestDatabase()
  sandbox = await startTestSandbox()
  useTestEnvironment(database, sandbox.origin)
})

afterAll(async () => {
  await closeDatabase()
  await sandbox.close()
  await database.drop()
})

const hour = 3_600_000
const inHours = (hours: number): string =>
  `${new Date(Math.ceil(Date.now() / hour) * hour + hours * hour).toISOString().slice(0, 19)}Z`
const tomorrow = { startsAt: inHours(24), endsAt: inHours(25) }

async function member(tenant: TestTenant, userid = 'olga') {
  const { slug } = tenant.tenant
  const cookie = await signIn(tenant.person(userid))
  const at = (path: string) => new URL(`/api/t/${slug}/meetings${path}`, process.env.PUBLIC_URL)
  const params = <P extends object>(extra: P) => ({ params: Promise.resolve({ tenant: slug, ...extra }) })
  return {
    schedule: (body: object, headers: Record<string, string> = {}) =>
      scheduleDoor(
        new Request(at(''), {
          method: 'POST',
          headers: {
            cookie,
            origin: process.env.PUBLIC_URL ?? '',
            'sec-fetch-site': 'same-origin',
            'content-type': 'application/json',
            ...headers,
          },
          body: JSON.stringify(body),
        }),
        params({}),
      ),
    list: (query = '') => listDoor(new Request(at(query), { headers: { cookie } }), params({})),
    read: (id: string, slugOf = slug) =>
      readDoor(new Request(at(`/${id}`), { headers: { cookie } }), { params: Promise.resolve({ tenant: slugOf, id }) }),
  }
}

const counterpartHas = (path: 'requests') =>
  fetch(`${sandbox.origin}/_sandbox/${path}`).then((answer) => answer.json()) as Promise<{
    requests: { method: string; path: string }[]
  }>

describe('scheduling a meeting', () => {
  it('puts exactly what was typed into Tencent Meeting: Chinese text, a password that begins with 0', async () => {
    const tenant = await makeTenant({ sandbox })
    const olga = await member(tenant)
    const answer = await olga.schedule({
      subject: '产品周会（第三次）',
      password: '0042',
      timeZone: 'Asia/Shanghai',
      ...tomorrow,
    })
    expect(answer.status).toBe(201)
    const made = (await answer.json()) as { id: string; code: string; joinUrl: string }
    const stored = await askSandbox(tenant, sandbox, `/v1/meetings/${made.id}?userid=olga&instanceid=1`)
    expect(stored).toMatchObject({
      meeting_id: made.id,
      meeting_code: made.code,
      join_url: made.joinUrl,
      subject: '产品周会（第三次）',
      password: '0042',
      start_time: String(Date.parse(tomorrow.startsAt) / 1000),
      end_time: String(Date.parse(tomorrow.endsAt) / 1000),
    })
  })

  it.each([
    [{ subject: ' ' }, 'subject', 'subject_required'],
    [{ subject: 'x'.repeat(257) }, 'subject', 'subject_too_long'],
    [{ startsAt: inHours(-30), endsAt: inHours(30) }, 'startsAt', 'start_in_past'],
    [{ startsAt: inHours(26) }, 'endsAt', 'end_before_start'],
    [{ password: '123' }, 'password', 'password_digits'],
    [{ password: '１２３４' }, 'password', 'password_digits'],
    [{ timeZone: 'Mars/Base' }, 'timeZone', 'time_zone_unknown'],
    [{ role: 'OWNER' }, 'role', 'unknown_field'],
  ])('refuses %o and names the field', async (change, path, code) => {
    const olga = await member(await makeTenant({ sandbox }))
    const answer = await olga.schedule({ subject: 'Weekly', ...tomorrow, ...change })
    expect(answer.status).toBe(400)
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
    const problem = (await answer.json()) as { code: string; errors: { path: string; code: string }[] }
    expect(problem.code).toBe('invalid_input')
    expect(problem.errors).toContainEqual(expect.objectContaining({ path, code }))
  })

  it('makes one meeting for one idempotency key, and answers the second time with the same', async () => {
    const tenant = await makeTenant({ sandbox })
    const olga = await member(tenant)
    const headers = { 'idempotency-key': randomUUID() }
    const body = { subject: 'Once', ...tomorrow }
    const answers = [await olga.schedule(body, headers), await olga.schedule(body, headers)]
    const [first, second] = await Promise.all(answers.map((answer) => answer.json() as Promise<{ id: string }>))
    expect(second).toEqual(first)
    const { items } = (await (await olga.list()).json()) as { items: { id: string }[] }
    expect(items.map(({ id }) => id)).toEqual([first?.id])
  })

  it('says that it does not know when Tencent did not answer, and does not send it twice', async () => {
    const tenant = await makeTenant({ sandbox })
    const olga = await member(tenant)
    const { openId } = tenant.person('olga')
    await control(sandbox, 'POST', '/faults', {
      operation: 'createMeeting',
      openId,
      phase: 'after',
      kind: 'reset',
      times: 1,
    })
    const headers = { 'idempotency-key': randomUUID() }
    const body = { subject: 'Perhaps', ...tomorrow }
    for (const answer of [await olga.schedule(body, headers), await olga.schedule(body, headers)]) {
      expect(await answer.json()).toMatchObject({ status: 409, code: 'outcome_unknown' })
    }
    const { items } = (await (await olga.list()).json()) as { items: { subject: string }[] }
    expect(items.map(({ subject }) => subject)).toEqual(['Perhaps'])
  })

  it('leaves an audit row with ids only', async () => {
    const tenant = await makeTenant({ sandbox })
    const olga = await member(tenant)
    const made = (await (await olga.schedule({ subject: '秘密项目', ...tomorrow })).json()) as { id: string }
    const rows = await asTenant({ id: tenant.tenant.id }, (db) =>
      db.auditEvent.findMany({ where: { action: 'meeting.scheduled' } }),
    )
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ actorId: tenant.person('olga').membershipId, targetId: made.id })
    expect(JSON.stringify(rows)).not.toContain('秘密')
  })
})

describe('the list of upcoming meetings', () => {
  it('pages through all of them by start, none twice, also where many begin at one moment', async () => {
    const tenant = await makeTenant({ sandbox })
    const olga = await member(tenant)
    // 45 meetings, 15 of them at one start that lies across the border of two pages.
    for (let index = 0; index < 45; index++) {
      const start = index < 12 || index > 26 ? 24 + index : 36
      const answer = await olga.schedule({
        subject: `No ${index}`,
        startsAt: inHours(start),
        endsAt: inHours(start + 1),
      })
      expect(answer.status).toBe(201)
    }
    const seen: { id: string; startsAt: string }[] = []
    let cursor: string | null = null
    do {
      const page = (await (await olga.list(cursor ? `?cursor=${cursor}` : '')).json()) as {
        items: { id: string; startsAt: string }[]
        nextCursor: string | null
        incomplete: boolean
      }
      expect(page.incomplete).toBe(false)
      seen.push(...page.items)
      cursor = page.nextCursor
    } while (cursor)
    expect(new Set(seen.map(({ id }) => id)).size).toBe(45)
    expect(seen).toHaveLength(45)
    expect(seen.map(({ startsAt }) => startsAt)).toEqual(seen.map(({ startsAt }) => startsAt).toSorted())
  })

  it('reads on where more than a page begins at one moment', async () => {
    const tenant = await makeTenant({ sandbox })
    const olga = await member(tenant)
    for (let index = 0; index < 23; index++) await olga.schedule({ subject: `No ${index}`, ...tomorrow })
    const first = (await (await olga.list()).json()) as { items: { id: string }[]; nextCursor: string }
    const second = (await (await olga.list(`?cursor=${first.nextCursor}`)).json()) as typeof first
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(23)
  })

  it('ends and says that it is incomplete where Tencent repeats one page for ever', async () => {
    await control(sandbox, 'POST', '/modes', { pagesByStartOnly: true })
    const tenant = await makeTenant({ sandbox })
    const olga = await member(tenant)
    const startsAt = Math.floor(Date.parse(tomorrow.startsAt) / 1000)
    const bulk = { corp: tenant.tenant.slug, userid: 'olga', sdkId: tenant.app.sdkId }
    await control(sandbox, 'POST', '/bulk', { ...bulk, count: 5, startsAt: startsAt - 3_600, spacingSeconds: 60 })
    await control(sandbox, 'POST', '/bulk', { ...bulk, count: 30, startsAt, spacingSeconds: 0 })
    const pages: { items: { id: string }[]; nextCursor: string | null; incomplete: boolean }[] = []
    for (let cursor: string | null = ''; cursor !== null; cursor = pages.at(-1)?.nextCursor ?? null) {
      pages.push(await (await olga.list(cursor && `?cursor=${cursor}`)).json())
    }
    await control(sandbox, 'POST', '/modes', { pagesByStartOnly: false })
    const seen = pages.flatMap(({ items }) => items.map(({ id }) => id))
    expect(seen).toHaveLength(5 + 20)
    expect(new Set(seen).size).toBe(seen.length)
    expect(pages.map(({ incomplete }) => incomplete)).toEqual([false, false, true])
  })

  it.each(['not-ours', '%00', Buffer.from('{"next":"1; drop","shown":[]}').toString('base64url')])(
    'refuses the cursor %s with a 400 and asks Tencent nothing',
    async (cursor) => {
      const tenant = await makeTenant({ sandbox })
      const olga = await member(tenant)
      const before = (await counterpartHas('requests')).requests.length
      expect((await olga.list(`?cursor=${encodeURIComponent(cursor)}`)).status).toBe(400)
      expect((await counterpartHas('requests')).requests.length).toBe(before)
    },
  )
})

describe('reading a meeting', () => {
  it("answers for another company's meeting exactly as for one that does not exist", async () => {
    const [acme, globex] = [await makeTenant({ sandbox }), await makeTenant({ sandbox })]
    const made = (await (await (await member(acme)).schedule({ subject: 'Private', ...tomorrow })).json()) as {
      id: string
    }
    const stranger = await member(globex)
    const answers = [await stranger.read(made.id), await stranger.read('9999999999999999999')]
    const [foreign, missing] = await Promise.all(
      answers.map(async (answer) => {
        const { requestId, ...problem } = (await answer.json()) as Record<string, unknown>
        const { traceId, ...tencent } = (problem.tencent ?? {}) as Record<string, unknown>
        return { status: answer.status, problem: { ...problem, tencent } }
      }),
    )
    expect(foreign).toEqual(missing)
    expect(foreign?.status).toBe(404)
    const intruding = await stranger.read(made.id, acme.tenant.slug)
    const nowhere = await stranger.read(made.id, 'no-such-tenant')
    expect([intruding.status, nowhere.status]).toEqual([404, 404])
  })

  it.each(['..', '1/../2', '%2e%2e', '1?x=1', '1#', ' 1', 'abc', '1'.repeat(33)])(
    'finds nothing at the id %s',
    async (id) => {
      const olga = await member(await makeTenant({ sandbox }))
      const answer = await readDoor(new Request('http://localhost:3000/x', { headers: { cookie: '' } }), {
        params: Promise.resolve({ tenant: 'x', id }),
      })
      expect(answer.status).toBe(401)
      expect((await olga.read(encodeURIComponent(id))).status).toBe(404)
    },
  )
})
