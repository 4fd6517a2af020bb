import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { decrypt } from '@/lib/crypto'
import { log } from '@/lib/log'
import { personContext } from '@/test/connect'
import { testInstallation } from '@/test/installation'
import { makeTenant, type TestTenant } from '@/test/make-tenant'
import { check, type DeliverySketch, deliver } from '@/test/sign-delivery'
import { inbox, receive, subscribe } from '@/test/subscribed'
import { getSubscription } from './get-subscription'
import type { ToldSubscription } from './schema'

const installation = testInstallation()
const MINUTE = 60_000

let made: TestTenant
let subscription: ToldSubscription
let other: ToldSubscription

beforeAll(async () => {
  made = await makeTenant({ sandbox: installation.sandbox })
  subscription = await subscribe(made)
  other = await subscribe(await makeTenant({ sandbox: installation.sandbox }), { encrypted: true })
})

const started = (traceId: string = randomUUID()) => ({
  event: 'meeting.started',
  trace_id: traceId,
  payload: [{ operate_time: Date.now(), operator: { userid: 'olga' }, meeting_info: { subject: '周会 😀' } }],
})

const send = (event: object | string, sketch: Partial<DeliverySketch> = {}, to = subscription) =>
  receive(deliver(to.url, event, { token: to.token, aesKey: to.aesKey, ...sketch }))

const rowsOf = async (traceId: string) => (await inbox(made)).filter((row) => row.traceId === traceId)
const received = async () => (await inbox(made)).length

/** The jobs that handle an event, alone or with those that came together with it. */
const jobsFor = (id: string | undefined) =>
  asAdmin(`select id from graphile_worker._private_jobs where payload::text like '%${id}%'`)

async function asAdmin(statement: string) {
  const client = new pg.Client({ connectionString: installation.database.adminUrl })
  await client.connect()
  try {
    return (await client.query<object>(statement)).rows
  } finally {
    await client.end()
  }
}

async function answerOf(response: Response) {
  const { requestId, ...answer } = (await response.json()) as Record<string, unknown>
  expect(requestId).toEqual(expect.any(String))
  expect(answer.status).toBe(response.status)
  return answer
}

describe('an event', () => {
  it('is acknowledged with exactly the text that Tencent wants, once it is stored with its job', async () => {
    const event = started()
    const response = await send(event)
    expect([response.status, await response.text()]).toEqual([200, 'successfully received callback'])
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    const [row] = await rowsOf(event.trace_id)
    expect(row).toMatchObject({ event: 'meeting.started', state: 'RECEIVED', attempts: 0 })
    expect(row?.operateTime?.getTime()).toBe(event.payload[0]?.operate_time)
    expect(JSON.stringify(row)).not.toMatch(/周会|olga/)
    expect(
      JSON.parse(decrypt(row?.payload ?? '', { owner: made.tenant.id, row: row?.id ?? '', field: 'payload' })),
    ).toEqual(event)
    const jobs = await asAdmin(`select task_identifier, key from graphile_worker.jobs where key like '%${row?.id}'`)
    expect(jobs).toEqual([{ task_identifier: 'process-webhook-event', key: `process-webhook-event/${row?.id}` }])
    const { lastEventAt } = (await getSubscription(await personContext(made, 'olga'))) ?? {}
    expect(lastEventAt).toEqual(expect.any(String))
  })

  it('may be encrypted, and Base64 without its padding', async () => {
    expect((await send(started(), {}, other)).status).toBe(200)
    expect((await send(started(), { unpadded: true })).status).toBe(200)
  })

  it('that nobody documented is stored and acknowledged', async () => {
    const id = randomUUID()
    expect((await send({ event: 'future.thing', unique_sequence: id, anything: { else: 1 } })).status).toBe(200)
    expect(await rowsOf(id)).toMatchObject([{ event: 'future.thing', operateTime: null }])
  })

  it('from the end of time is stored', async () => {
    const event = { ...started(), payload: [{ operate_time: 8_640_000_000_000_000 }] }
    expect((await send(event)).status).toBe(200)
    expect(await rowsOf(event.trace_id)).toMatchObject([{ event: 'meeting.started' }])
  })

  it('sent a hundred times at one moment is one row and one job', async () => {
    const event = started()
    const answers = await Promise.all(Array.from({ length: 100 }, () => send(event)))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    const rows = await rowsOf(event.trace_id)
    expect(rows).toHaveLength(1)
    expect(await asAdmin(`select id from graphile_worker.jobs where key like '%/${rows[0]?.id}'`)).toHaveLength(1)
  })

  it('played again is acknowledged without another row while it is fresh, and refused afterwards', async () => {
    const event = started()
    const sentAt = Date.now() - 15 * MINUTE + 5_000
    expect((await send(event, { at: sentAt })).status).toBe(200)
    expect((await send(event, { at: sentAt })).status).toBe(200)
    expect((await send(event, { at: sentAt - 6_000 })).status).toBe(403)
    expect(await rowsOf(event.trace_id)).toHaveLength(1)
  })
})

describe('a delivery that is not Tencent’s', () => {
  const real = (sketch: Partial<DeliverySketch>) => () => send(started(), sketch)
  const forged: [string, () => Promise<Response>][] = [
    ['signed with a guessed token', real({ token: 'A'.repeat(25) })],
    ['signed with another tenant’s token', () => send(started(), { token: other.token })],
    ['without a signature', real({ signature: '' })],
    ['with a short signature', real({ signature: 'ab12' })],
    ['with another signature', real({ signature: '0'.repeat(40) })],
    ['with an altered byte', real({ tamper: (data) => data.replace(/^.(.)/, 'A$1').replace(/.$/, 'A') })],
    ['from the past', real({ at: Date.now() - 16 * MINUTE })],
    ['from the future', real({ at: Date.now() + 6 * MINUTE })],
    ['with a time in seconds', real({ at: Math.floor(Date.now() / 1000) })],
    [
      'to an address of nobody',
      () => send(started(), {}, { ...subscription, url: `${subscription.url.slice(0, -32)}${'0'.repeat(32)}` }),
    ],
    [
      'to an address that can be nobody’s',
      () => send(started(), {}, { ...subscription, url: `${subscription.url}%00` }),
    ],
  ]

  it.each(forged)('%s is refused like all others, and nothing is stored', async (_, ask) => {
    const before = await received()
    const refusal = {
      type: 'urn:problem:not_allowed',
      title: 'This needs more rights',
      status: 403,
      code: 'not_allowed',
    }
    expect(await answerOf(await ask())).toEqual(refusal)
    expect(await received()).toBe(before)
  })

  it('with its signature in capitals is refused', async () => {
    const request = deliver(subscription.url, started(), { token: subscription.token })
    request.headers.set('signature', request.headers.get('signature')?.toUpperCase() ?? '')
    expect((await receive(request)).status).toBe(403)
  })

  it('is noted for the tenant to see, with its reason', async () => {
    const victim = await makeTenant({ sandbox: installation.sandbox })
    const told = await subscribe(victim)
    await send(started(), { token: 'B'.repeat(25) }, told)
    expect(await getSubscription(await personContext(victim, 'olga'))).toMatchObject({
      lastRejectedAt: expect.any(String),
      lastRejectedReason: 'signature',
    })
  })
})

describe('a delivery that cannot be read', () => {
  const base64 = (text: string) => Buffer.from(text).toString('base64')
  const unreadable: [string, () => Promise<Response>][] = [
    ['no Base64', () => send('', { raw: '%%%' })],
    ['no JSON', () => send('no')],
    ['no event', () => send({ payload: [] })],
    ['an abyss of lists', () => send(`{"event":"a.b","payload":${'['.repeat(80_000)}${']'.repeat(80_000)}}`)],
    ['encrypted with another key', () => send(started(), { aesKey: 'Q'.repeat(43) }, other)],
    ['encrypted with wrong padding', () => send('', { raw: Buffer.alloc(64, 7).toString('base64') }, other)],
    ['half a block', () => send('', { raw: Buffer.alloc(40, 7).toString('base64') }, other)],
    ['encrypted garbage', () => send('no event at all', {}, other)],
    ['Base64 of bytes that are no text', () => send('', { raw: Buffer.from([0xff, 0xfe]).toString('base64') })],
    ['half an event', () => send('', { raw: base64('{"event":"a.b"') })],
  ]

  it.each(unreadable)('%s gets one and the same answer', async (_, ask) => {
    const title = 'Something in the request is not as it must be'
    const refusal = { type: 'urn:problem:invalid_input', title, status: 400, code: 'invalid_input' }
    expect(await answerOf(await ask())).toEqual(refusal)
  })

  it.each(['', '{', '[]', '{"data":1}', 'null', '['.repeat(100_000)])(
    'has a body that is not {data}: %.8s',
    async (body) => {
      expect((await receive(new Request(subscription.url, { method: 'POST', body }))).status).toBe(400)
    },
  )

  it('of ten megabytes is refused after the first 256 kB', async () => {
    let sent = 0
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 65_536
        if (sent > 10_000_000) controller.close()
        else controller.enqueue(new Uint8Array(65_536).fill(0x61))
      },
    })
    const request = new Request(subscription.url, { method: 'POST', body, duplex: 'half' } as RequestInit)
    expect((await receive(request)).status).toBe(413)
    expect(sent).toBeLessThan(600_000)
  })
})

describe('the address check', () => {
  const ask = (text: string, sketch: Partial<DeliverySketch> = {}, to = subscription) =>
    receive(check(to.url, text, { token: to.token, aesKey: to.aesKey, ...sketch }))

  it.each([
    ['the documented signs', () => subscription, 'verify~~~>>>???0'],
    ['something encrypted', () => other, 'verify~~~>>>???0'],
    ['markup, as plain text', () => subscription, '<script>alert(1)</script>'],
  ])('is answered with exactly the text: %s', async (_, to, text) => {
    const response = await ask(text, {}, to())
    expect([response.status, await response.text()]).toEqual([200, text])
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'cache-control': expect.stringContaining('no-store'),
    })
  })

  it('is noted with its time', async () => {
    const tenant = await makeTenant({ sandbox: installation.sandbox })
    const told = await subscribe(tenant)
    const read = async () => (await getSubscription(await personContext(tenant, 'olga')))?.checkedAt
    await ask('x', { token: 'C'.repeat(25) }, told)
    expect(await read()).toBeNull()
    await ask('x', {}, told)
    expect(await read()).toEqual(expect.any(String))
  })

  it('takes a plus sign that was not URL-encoded for itself', async () => {
    const proper = check(subscription.url, 'verify~~~>>>???0', { token: subscription.token })
    const bare = new Request(proper.url.replaceAll('%2B', '+').replaceAll('%2F', '/'), { headers: proper.headers })
    expect(bare.url).toContain('+')
    expect(await (await receive(bare)).text()).toBe('verify~~~>>>???0')
  })

  it('never gives back what is not signed', async () => {
    const text = '<script>alert(document.domain)</script>'
    const answers = [
      await ask(text, { token: 'D'.repeat(25) }),
      await ask(text, { signature: '' }),
      await ask(text, { at: Date.now() - 16 * MINUTE }),
      await ask(text, { raw: text }),
      await ask('x'.repeat(1_000_000)),
      await receive(new Request(`${subscription.url}?check_str=%`)),
      await receive(new Request(subscription.url)),
    ]
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 400, 400, 400, 403])
    for (const answer of answers) expect(await answer.text()).not.toMatch(/script|xxxx/)
  })
})

it('tells no secret in an answer or a log line', async () => {
  const lines: string[] = []
  const spies = (['info', 'warn', 'error'] as const).map((level) =>
    vi.spyOn(log, level).mockImplementation((...all: unknown[]) => void lines.push(JSON.stringify(all))),
  )
  const answers = [
    await send(started(), {}, other),
    await send('nothing', {}, other),
    await send(started(), { signature: '' }, other),
    await receive(check(other.url, 'x', { token: other.token })),
  ]
  const texts = await Promise.all(
    answers.map(async (answer) => JSON.stringify([...answer.headers]) + (await answer.text())),
  )
  for (const secret of [other.token, other.aesKey ?? '', subscription.token]) {
    for (const form of [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64').slice(0, 30)]) {
      expect([...texts, ...lines].join('\n')).not.toContain(form)
    }
  }
  for (const spy of spies) spy.mockRestore()
})

describe('a database that refuses', () => {
  it('makes the answer 503, so that Tencent sends it again, and nothing is half stored', async () => {
    const event = started()
    await asAdmin(`alter table "WebhookEvent" rename to "WebhookEventAway"`)
    const failed = await send(event)
    await asAdmin(`alter table "WebhookEventAway" rename to "WebhookEvent"`)
    expect([failed.status, ((await failed.json()) as { code: string }).code]).toEqual([503, 'unavailable'])
    expect(await rowsOf(event.trace_id)).toEqual([])
    expect((await send(event)).status).toBe(200)
    expect(await rowsOf(event.trace_id)).toHaveLength(1)
  })

  it('one of many that come at once gets the others all the same', async () => {
    const [early, late] = [Array.from({ length: 10 }, started), Array.from({ length: 10 }, started)]
    const bad = { ...started(), event: 'refused.here' }
    await asAdmin(`alter table "WebhookEvent" add constraint refused check (event <> 'refused.here') not valid`)
    const all = (events: object[]) => Promise.all(events.map((event) => send(event)))
    const [before, [refused], after] = await Promise.all([all(early), all([bad]), all(late)])
    await asAdmin('alter table "WebhookEvent" drop constraint refused')
    expect(new Set([...before, ...after].map(({ status }) => status))).toEqual(new Set([200]))
    expect(refused?.status).toBe(503)
    for (const { trace_id } of [...early, ...late]) {
      const rows = await rowsOf(trace_id)
      expect(rows).toHaveLength(1)
      expect(await jobsFor(rows[0]?.id)).toHaveLength(1)
    }
  })

  it('that takes the row but not the job takes neither', async () => {
    const event = started()
    await asAdmin('alter schema graphile_worker rename to graphile_worker_away')
    const failed = await send(event)
    await asAdmin('alter schema graphile_worker_away rename to graphile_worker')
    expect(failed.status).toBe(503)
    expect(await rowsOf(event.trace_id)).toEqual([])
  })
})
