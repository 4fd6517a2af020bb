import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { asTenant } from '@/lib/db'
import { processEvent } from '@/lib/webhooks/process-event'
import { replayEvent } from '@/lib/webhooks/replay-event'
import { auditRows } from '@/test/audit-rows'
import { connect, personContext } from '@/test/connect'
import { testInstallation } from '@/test/installation'
import { makeSubscribed, started } from '@/test/make-subscribed'
import { check } from '@/test/sign-delivery'
import { inbox, processInbox, receive } from '@/test/subscribed'
import { countFailed } from './count-failed'
import { getDelivery } from './get-delivery'
import { listDeliveries } from './list-deliveries'
import { openDelivery } from './open-delivery'
import { replayFailed } from './replay-failed'
import type { DeliveriesQuery } from './schema'

const installation = testInstallation()

async function make(options: { encrypted?: boolean } = {}) {
  const subscribed = await makeSubscribed(installation.sandbox, options)
  const ctx = await personContext(subscribed.made, 'olga')
  const list = async (query: DeliveriesQuery = {}) => {
    await subscribed.logged()
    return (await listDeliveries(ctx, query)).items
  }
  return { ...subscribed, ctx, list }
}
type Subscribed = Awaited<ReturnType<typeof make>>

const withdrawal = (openId: string) => ({
  event: 'oauth.cancel-auth',
  trace_id: randomUUID(),
  payload: [{ operate_time: Date.now() + 1_000, cancel_open_id_list: [{ open_id: openId }] }],
})

/** Has the worker give up whatever waits, as a fault of ours would. */
async function giveUp({ made }: Subscribed) {
  const tenantId = made.tenant.id
  const kept = await inbox(made)
  const set = (id: string, payload: string) =>
    asTenant(made.tenant, (db) => db.webhookEvent.updateMany({ where: { tenantId, id }, data: { payload } }))
  for (const { id, payload } of kept) {
    await set(id, 'broken')
    for (let attempt = 0; attempt < 10; attempt++) {
      await processEvent({ tenantId, eventId: id }, new Date()).catch(() => undefined)
    }
    await set(id, payload)
  }
}

describe('the list', () => {
  it('has one row for each event with its attempts, and one for what never became an event', async () => {
    const { made, told, send, list } = await make()
    const event = started()
    for (let time = 0; time < 3; time++) await send(event)
    const refused = started()
    await send(refused, { token: 'A'.repeat(25) })
    await send(refused, { token: 'B'.repeat(25) })
    await receive(check(told.url, 'verify', { token: told.token }))
    expect(await list()).toMatchObject([
      { state: 'checked', isCheck: true, attempts: 1, lastStatus: 200 },
      { state: 'refused', event: null, traceId: null, attempts: 2, lastStatus: 403, lastVerdict: 'signature' },
      { state: 'waiting', event: 'meeting.started', traceId: event.trace_id, attempts: 3, lastVerdict: 'known' },
    ])
    await processInbox(made)
    expect((await list()).at(-1)).toMatchObject({ state: 'ignored' })
  })

  it('is narrowed by state, event, time and a part of the trace id', async () => {
    const { made, send, list } = await make()
    const [one, other] = [started('Trace-One-1'), { ...started('trace-two-2'), event: 'meeting.end' }]
    await send(one)
    await send(other)
    await send(started(), { token: 'A'.repeat(25) })
    const names = async (query: DeliveriesQuery) => (await list(query)).map(({ traceId }) => traceId)
    expect(await names({ event: 'meeting.end' })).toEqual(['trace-two-2'])
    expect(await names({ q: 'oNe' })).toEqual(['Trace-One-1'])
    expect(await names({ state: 'refused' })).toEqual([null])
    expect(await names({ state: 'waiting' })).toEqual(['trace-two-2', 'Trace-One-1'])
    await processInbox(made)
    expect(await names({ state: 'waiting' })).toEqual([])
    expect(await names({ state: 'ignored', q: 'two' })).toEqual(['trace-two-2'])
    expect(await names({ from: new Date(Date.now() + 60_000).toISOString() })).toEqual([])
    expect(await names({ to: new Date(Date.now() - 60_000).toISOString() })).toEqual([])
  })

  it('goes on page after page, each row once', async () => {
    const { made, ctx, list } = await make()
    const tenantId = made.tenant.id
    const row = { tenantId, subscriptionId: randomUUID(), event: 'meeting.end', payload: 'x', receivedAt: new Date() }
    const rows = Array.from({ length: 120 }, () => ({ ...row, id: randomUUID(), traceId: randomUUID() }))
    await asTenant(made.tenant, (db) => db.webhookEvent.createMany({ data: rows }))
    await list()
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await listDeliveries(ctx, cursor ? { cursor } : {})
      seen.push(...page.items.map(({ id }) => id))
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    expect(seen).toHaveLength(120)
    expect(new Set(seen)).toEqual(new Set(rows.map(({ id }) => id)))
  })
})

describe('one of them', () => {
  it('tells each attempt with its explanation, but what it says only to whom the audit names', async () => {
    const { ctx, made, send, list } = await make({ encrypted: true })
    const event = started()
    await send(event, { token: 'A'.repeat(25) })
    await list()
    await send(event)
    const [row] = await list()
    const story = await getDelivery(ctx, { id: row?.id ?? '' })
    expect(story.attemptList).toMatchObject([
      { verdict: 'stored', hasBody: true, explanation: { signature: { finding: 'fits' } } },
      { verdict: 'signature', hasBody: true, explanation: { signature: { finding: 'unknown' } } },
    ])
    expect(JSON.stringify(story)).not.toMatch(/周会|olga/)
    const opened = await openDelivery(ctx, { id: row?.id ?? '' })
    expect(JSON.parse(opened.event ?? '')).toEqual(event)
    expect(opened.bodies).toHaveLength(2)
    expect(await auditRows(made, 'webhook.opened')).toMatchObject([
      { targetId: row?.id, details: { trace: event.trace_id } },
    ])
  })

  it('of another organisation, or of none, is not found', async () => {
    const [one, other] = [await make(), await make()]
    await other.send(started())
    const [row] = await other.list()
    for (const id of [row?.id ?? '', randomUUID()]) {
      await expect(getDelivery(one.ctx, { id })).rejects.toMatchObject({ code: 'not_found' })
      await expect(openDelivery(one.ctx, { id })).rejects.toMatchObject({ code: 'not_found' })
    }
  })
})

describe('handling again', () => {
  it('asked for three times has one effect', async () => {
    const subscribed = await make()
    const { made, ctx, send } = subscribed
    await connect(made, 'mona')
    await send(withdrawal(made.person('mona').openId))
    await giveUp(subscribed)
    const [row] = await subscribed.list()
    expect(row).toMatchObject({ state: 'failed', tries: 10, lastError: 'internal', replayedAt: null })
    const asked = await Promise.allSettled([1, 2, 3].map(() => replayEvent(ctx, { id: row?.id ?? '' })))
    expect(asked.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected'])
    for (let time = 0; time < 3; time++) await processInbox(made)
    await expect(replayEvent(ctx, { id: row?.id ?? '' })).rejects.toMatchObject({ code: 'conflict' })
    expect(await auditRows(made, 'connection.withdrawn')).toHaveLength(1)
    expect(await subscribed.list({ state: 'replayed' })).toMatchObject([{ state: 'done', tries: 0 }])
  })

  it('of all that failed in a range does exactly those that were counted, once', async () => {
    const subscribed = await make()
    const { ctx, made, send } = subscribed
    const first = started()
    for (const event of [first, started(), { ...started(), event: 'meeting.end' }]) await send(event)
    await giveUp(subscribed)
    const range = { event: 'meeting.started', from: new Date(Date.now() - 60_000).toISOString() }
    expect(await countFailed(ctx, range)).toEqual({ count: 2 })
    expect(await countFailed(ctx, { q: first.trace_id })).toEqual({ count: 1 })
    await expect(replayFailed(ctx, { ...range, count: 3 })).rejects.toMatchObject({
      code: 'conflict',
      current: { count: 2 },
    })
    expect(await subscribed.list({ state: 'failed' })).toHaveLength(3)
    expect(await replayFailed(ctx, { ...range, count: 2 })).toEqual({ count: 2 })
    await expect(replayFailed(ctx, { ...range, count: 2 })).rejects.toMatchObject({ current: { count: 0 } })
    await processInbox(made)
    expect((await subscribed.list({ state: 'replayed' })).map(({ state }) => state)).toEqual(['ignored', 'ignored'])
    expect(await subscribed.list({ state: 'failed' })).toMatchObject([{ event: 'meeting.end' }])
    expect(await auditRows(made, 'webhook.replayed_many')).toMatchObject([{ details: { events: 2 } }])
  })
})
