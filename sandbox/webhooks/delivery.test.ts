import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startReceiver } from '../test/webhook-receiver'
import { type WebhookSetting, webhookSetting } from '../test/webhook-setting'

const AES_KEY = 'SandboxEncodingAESKey0123456789abcdefghijkA'

let setting: WebhookSetting

beforeEach(async () => {
  setting = await webhookSetting()
})
afterEach(() => setting.close())

const posts = () => setting.receiver.requests.filter(({ method }) => method === 'POST')
const modes = (body: Record<string, unknown>) => setting.ask('POST', 'modes', body)
const advance = (advanceSeconds: number) => setting.ask('POST', 'clock', { advanceSeconds })

describe('an event', () => {
  test('arrives signed, as JSON with nothing but data', async () => {
    await setting.subscribe()
    await setting.book()
    const [delivery] = await setting.settled()
    expect(posts()).toMatchObject([{ isSigned: true, headers: { 'content-type': 'application/json' } }])
    expect(setting.receiver.events).toMatchObject([{ event: 'meeting.created', trace_id: delivery?.traceId }])
    const { timestamp, nonce, signature } = posts()[0]?.headers ?? {}
    expect(delivery).toMatchObject({ state: 'delivered', event: 'meeting.created', data: posts()[0]?.data })
    expect(delivery?.attempts).toMatchObject([
      { status: 200, body: 'successfully received callback', headers: { timestamp, nonce, signature } },
    ])
    expect(Math.abs(Number(timestamp) - Date.now())).toBeLessThan(60_000)
  })

  test('is encrypted where a key was given', async () => {
    const secret = await startReceiver({ aesKey: AES_KEY })
    await setting.subscribe({ url: secret.url, aesKey: AES_KEY })
    await setting.book()
    await setting.settled()
    expect(secret.events).toMatchObject([{ event: 'meeting.created' }])
    await secret.close()
  })

  test('goes only where it was subscribed to', async () => {
    await setting.subscribe({ events: ['meeting.canceled'] })
    const id = await setting.book()
    await setting.rest('POST', `/v1/meetings/${id}/cancel`, { userid: 'alice', instanceid: 1, reason_code: 1 })
    await setting.ask('POST', 'bulk', { corp: 'globex', userid: 'gina', count: 3 })
    await setting.settled()
    expect(setting.receiver.events.map(({ event }) => event)).toEqual(['meeting.canceled'])
  })

  test('is not made up for anybody while nobody subscribed', async () => {
    await setting.book()
    expect(await setting.deliveries()).toEqual([])
  })

  test('holds up nobody: the call that caused it is answered while the receiver keeps silent', async () => {
    await setting.subscribe()
    setting.receiver.misbehave(() => ({ silent: true }))
    await setting.book()
    expect(await setting.deliveries()).toMatchObject([{ event: 'meeting.created', attempts: [] }])
  })
})

describe('what counts as taken', () => {
  test.each([
    ['a line feed more', { body: 'successfully received callback\n' }],
    ['quotes', { body: '"successfully received callback"' }],
    ['JSON', { body: '{"code":0}' }],
    ['no text', {}],
    ['another status', { status: 204 }],
    ['an error', { status: 500, body: 'successfully received callback' }],
    ['a redirect', { status: 302, headers: { location: '/hook' }, body: 'successfully received callback' }],
  ] satisfies [string, { status?: number; body?: string; headers?: Record<string, string> }][])(
    'is not %s',
    async (_what, reply) => {
      await setting.subscribe()
      setting.receiver.misbehave(() => reply)
      await setting.book()
      const [delivery] = await setting.settled()
      expect(delivery).toMatchObject({
        state: 'waiting',
        attempts: [{ status: 'status' in reply ? reply.status : 200 }],
      })
      expect(posts()).toHaveLength(1)
    },
  )

  test('is not an answer after 5 seconds, nor a broken connection', async () => {
    await setting.subscribe()
    setting.receiver.misbehave(() => ({ silent: true }))
    await setting.book()
    const [late] = await expect
      .poll(setting.settled, { timeout: 9000 })
      .toMatchObject([{ state: 'waiting', attempts: [{ error: 'no answer within 5000 ms' }] }])
      .then(setting.settled)
    expect(late?.attempts[0]?.milliseconds).toBeGreaterThanOrEqual(4990)
    await setting.receiver.close()
    await advance(60)
    const [broken] = await setting.settled()
    expect(broken?.attempts[1]?.error).toContain('ECONNREFUSED')
  }, 15_000)
})

describe('retries', () => {
  test('come 1, 3 and 6 minutes after the first attempt on the sandbox clock, then no more', async () => {
    await setting.subscribe()
    setting.receiver.misbehave(() => ({ status: 500 }))
    await setting.book()
    const counts = [(await setting.settled())[0]?.attempts.length]
    for (const seconds of [58, 2, 118, 2, 178, 2, 3600]) {
      await advance(seconds)
      counts.push((await setting.settled())[0]?.attempts.length)
    }
    expect(counts).toEqual([1, 1, 2, 2, 3, 3, 4, 4])
    const [delivery] = await setting.deliveries()
    expect(delivery?.state).toBe('failed')
    expect(new Set(posts().map(({ data }) => data)).size).toBe(1)
    expect(new Set(posts().map(({ headers }) => headers.nonce)).size).toBe(4)
    expect(posts().every(({ isSigned }) => isSigned)).toBe(true)
  })

  test('end with the first that is taken', async () => {
    await setting.subscribe()
    setting.receiver.misbehave(() => (posts().length === 1 ? { status: 500 } : undefined))
    await setting.book()
    await setting.settled()
    await advance(3600)
    expect(await setting.settled()).toMatchObject([
      { state: 'delivered', attempts: [{ status: 500 }, { status: 200 }] },
    ])
  })

  test('run from the attempt before where the mode says so', async () => {
    await setting.subscribe()
    await modes({ webhookRetriesFrom: 'previous' })
    setting.receiver.misbehave(() => ({ status: 500 }))
    await setting.book()
    await setting.settled()
    await advance(60)
    await setting.settled()
    await advance(170)
    expect((await setting.settled())[0]?.attempts).toHaveLength(2)
    await advance(11)
    expect((await setting.settled())[0]?.attempts).toHaveLength(3)
  })
})

describe('modes', () => {
  test('send unpadded, twice, or under a wrong signature', async () => {
    await setting.subscribe()
    await modes({ webhookPadding: 'unpadded', webhookDuplicate: true })
    await setting.book({ subject: 'a' })
    await setting.book({ subject: 'ab' })
    await setting.book({ subject: 'abc' })
    const all = await setting.settled()
    expect(all.map(({ attempts }) => attempts.length)).toEqual([2, 2, 2])
    expect(all.some(({ data }) => data.length % 4 !== 0)).toBe(true)
    expect(all.some(({ data }) => data.includes('='))).toBe(false)
    await modes({ webhookSignature: 'wrong', webhookDuplicate: false })
    await setting.book()
    expect((await setting.settled()).at(-1)).toMatchObject({ state: 'waiting', attempts: [{ status: 403 }] })
  })

  test('let events wait on the sandbox clock, and send the newest first', async () => {
    await setting.subscribe()
    await modes({ webhookDelaySeconds: 600, webhookOrder: 'newest' })
    for (const subject of ['one', 'two', 'three']) await setting.book({ subject })
    expect(posts()).toEqual([])
    await advance(601)
    await setting.settled()
    const subjects = setting.receiver.events.map(({ payload: [said] }) => said?.meeting_info.subject)
    expect(subjects).toEqual(['three', 'two', 'one'])
  })
})

describe('by hand', () => {
  test('a delivery is sent again, with the same trace_id', async () => {
    await setting.subscribe()
    await setting.book()
    const [{ id } = { id: 0 }] = await setting.settled()
    await setting.ask('POST', `deliveries/${id}/resend`)
    expect((await setting.settled())[0]?.attempts).toHaveLength(2)
    expect(new Set(setting.receiver.events.map(({ trace_id }) => trace_id)).size).toBe(1)
    await expect(setting.ask('POST', 'deliveries/99/resend')).rejects.toThrow('404')
  })

  test('sending again neither uses up nor ends the retries when it fails', async () => {
    await setting.subscribe()
    setting.receiver.misbehave(() => ({ status: 500 }))
    await setting.book()
    const [{ id, dueAt } = { id: 0, dueAt: 0 }] = await setting.settled()
    await setting.ask('POST', `deliveries/${id}/resend`)
    expect(await setting.settled()).toMatchObject([{ state: 'waiting', dueAt, attempts: [{}, {}] }])
    await advance(3600)
    expect(await setting.settled()).toMatchObject([{ state: 'failed', attempts: [{}, {}, {}, {}, {}] }])
  })

  test('deliveries are listed from where the last list ended', async () => {
    await setting.subscribe()
    await setting.book()
    const { last } = await setting.ask('GET', 'deliveries')
    await setting.book()
    const { deliveries } = await setting.ask('GET', `deliveries?since=${last}`)
    expect(deliveries).toMatchObject([{ id: Number(last) + 1 }])
  })

  test('any event is sent, known or not, with any payload or text', async () => {
    await setting.subscribe({ events: ['meeting.created'] })
    const id = await setting.book({ subject: 'Plan' })
    await setting.settled()
    const { deliveries } = await setting.ask('POST', 'events', { corp: 'quiet', event: 'recording.completed' })
    expect(deliveries).toHaveLength(1)
    await setting.ask('POST', 'events', { corp: 'quiet', event: 'moon.risen', payload: { phase: 3 }, traceId: 'same' })
    await setting.ask('POST', 'events', { corp: 'quiet', event: 'moon.set' })
    await setting.ask('POST', 'events', { corp: 'quiet', event: 'x', text: '{"event":"x","unique_sequence":"s"}' })
    await setting.settled()
    expect(setting.receiver.events.slice(1)).toMatchObject([
      { event: 'recording.completed', payload: [{ meeting_info: { meeting_id: id, subject: 'Plan' } }] },
      { event: 'moon.risen', trace_id: 'same', payload: [{ phase: 3 }] },
      { event: 'moon.set', payload: [{ operator: { userid: 'alice' }, meeting_info: { meeting_id: id } }] },
      { unique_sequence: 's' },
    ])
    await expect(setting.ask('POST', 'events', { corp: 'nobody', event: 'x' })).rejects.toThrow('404')
  })

  test('what a deleted subscription was to be sent is dropped, and a reset forgets everything', async () => {
    const { id } = await setting.subscribe()
    setting.receiver.misbehave(() => ({ status: 500 }))
    await setting.book()
    await setting.settled()
    await setting.ask('DELETE', `subscriptions/${id}`)
    await advance(60)
    expect(await setting.settled()).toMatchObject([{ state: 'dropped', attempts: [{}] }])
    await setting.ask('POST', 'reset')
    expect(await setting.ask('GET', 'deliveries')).toMatchObject({ deliveries: [] })
  })
})

describe('an application', () => {
  test('is told of meetings made through it, people by open_id, under the trace_id the enterprise has', async () => {
    const { app } = setting
    await setting.subscribe()
    await setting.subscribe({ corp: undefined, sdkId: app.sdkId })
    await setting.book()
    await setting.ask('POST', 'bulk', { corp: 'quiet', userid: 'alice', sdkId: app.sdkId, count: 1 })
    const all = await setting.settled()
    const [, own, apps] = setting.receiver.events
    expect(all).toHaveLength(3)
    expect(new Set([own?.trace_id, apps?.trace_id]).size).toBe(1)
    const openId = [...setting.sandbox.world.identities.values()].find(
      ({ sdkId, personId }) => sdkId === app.sdkId && personId === `${app.corpId}/alice`,
    )?.id
    const ids = [own, apps].map((each) => each?.payload[0]?.operator.userid)
    expect(ids.sort()).toEqual(['alice', String(openId)].sort())
  })

  test('that is banned is told nothing', async () => {
    const { app } = setting
    await setting.subscribe({ corp: undefined, sdkId: app.sdkId })
    await setting.ask('PUT', `apps/${app.sdkId}`, { banned: true })
    await setting.ask('POST', 'bulk', { corp: 'quiet', userid: 'alice', sdkId: app.sdkId, count: 1 })
    expect(await setting.deliveries()).toEqual([])
  })
})

test('hundreds of events arrive, each once, a few at a time', async () => {
  await setting.subscribe()
  await setting.ask('POST', 'bulk', { corp: 'quiet', userid: 'alice', count: 600 })
  await setting.settled()
  expect(setting.receiver.events).toHaveLength(600)
  expect(new Set(setting.receiver.events.map(({ trace_id }) => trace_id)).size).toBe(600)
})
