import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { GET as ready } from '@/app/api/ready/route'
import { GET as listMeetings } from '@/app/api/t/[tenant]/meetings/route'
import { GET as scrape } from '@/app/metrics/route'
import { callAsPerson } from '@/lib/connections/call-as-person'
import { refreshConnection } from '@/lib/connections/refresh-connection'
import { countWaiting } from '@/lib/jobs/count-waiting'
import { operations } from '@/lib/tencent'
import { callDoor } from '@/test/call-door'
import { connect } from '@/test/connect'
import { testInstallation } from '@/test/installation'
import { control, makeTenant } from '@/test/make-tenant'
import { deliver } from '@/test/sign-delivery'
import { signIn } from '@/test/sign-in'
import { processInbox, receive, subscribe } from '@/test/subscribed'
import { serveMetrics } from './serve-metrics'

const token = 'a-token-that-only-the-scraper-has-42'
beforeAll(() => vi.stubEnv('METRICS_TOKEN', token))
afterAll(() => vi.unstubAllEnvs())
const installation = testInstallation()

const outside = { params: Promise.resolve({}) }
const ask = (door: typeof ready, headers: Record<string, string> = {}) =>
  door(new Request('http://localhost:3000/asked', { headers }), outside)

/** What readiness says once it is asked anew. */
const isReady = (status: number, words: object) =>
  vi.waitFor(
    async () => {
      const answer = await ask(ready)
      expect(await answer.json()).toMatchObject(words)
      expect(answer.status).toBe(status)
    },
    { timeout: 10_000, interval: 100 },
  )

async function asAdmin(statement: string): Promise<void> {
  const url = new URL(installation.database.adminUrl)
  const name = url.pathname.slice(1)
  // Nobody may be in a database that takes no connections.
  if (statement.includes('$database')) url.pathname = '/postgres'
  const client = new pg.Client({ connectionString: url.href })
  await client.connect()
  try {
    await client.query(statement.replaceAll('$database', name))
  } finally {
    await client.end()
  }
}

describe('readiness', () => {
  afterEach(() => void vi.useRealTimers())

  it('is there when database, role, migrations, keys and clocks are', async () => {
    const fine = { database: 'ok', role: 'ok', migrations: 'ok', keys: 'ok', databaseClock: 'ok', tencentClock: 'ok' }
    await isReady(200, { status: 'ready', checks: fine })
  })

  it('is not without a migration that this build expects', async () => {
    await asAdmin(`update _prisma_migrations set finished_at = null where migration_name like '%webhook_intake'`)
    await isReady(503, { status: 'unready', checks: { migrations: 'failed', database: 'ok' } })
    await asAdmin('update _prisma_migrations set finished_at = now() where finished_at is null')
    await isReady(200, { status: 'ready' })
  })

  it('is not without the database, and comes back with it', async () => {
    await asAdmin('alter database $database allow_connections false')
    await asAdmin(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '$database'`)
    await isReady(503, { status: 'unready', checks: { database: 'failed', keys: 'ok' } })
    await asAdmin('alter database $database allow_connections true')
    await isReady(200, { status: 'ready' })
  })

  it.each([10, -10])(
    'says that the clock is %i minutes off, and how Tencent’s refusal is to be read',
    async (minutes) => {
      const made = await makeTenant({ sandbox: installation.sandbox })
      const ctx = await connect(made, 'olga')
      vi.setSystemTime(Date.now() + minutes * 60_000)
      await callAsPerson(ctx, operations.listUserMeetings, {})
      await isReady(200, {
        status: 'degraded',
        checks: { databaseClock: 'failed', tencentClock: 'failed', keys: 'ok' },
      })
      const fault = { operation: 'listUserMeetings', phase: 'before', kind: 'errorCode', value: 190300, times: 2 }
      await control(installation.sandbox, 'POST', '/faults', fault)
      const call = callAsPerson(ctx, operations.listUserMeetings, {})
      await expect(call).rejects.toMatchObject({
        code: 'our_clock_or_signature',
        status: 502,
        tencent: { code: 190300 },
      })
      const offset = /console_clock_offset_seconds\{of="database"\} (\S+)/.exec(await textOf())
      expect(Math.round(Number(offset?.[1]) / 60)).toBe(-minutes)
      vi.useRealTimers()
      await callAsPerson(ctx, operations.listUserMeetings, {})
      await isReady(200, { status: 'ready' })
    },
  )
})

const textOf = async () => (await ask(scrape, { authorization: `Bearer ${token}` })).text()

describe('the metrics', () => {
  it('are read on the public port by the token alone', async () => {
    expect((await ask(scrape)).status).toBe(401)
    expect((await ask(scrape, { authorization: `Bearer ${token}x` })).status).toBe(401)
    expect((await ask(scrape, { authorization: token })).status).toBe(401)
    const answer = await ask(scrape, { authorization: `Bearer ${token}` })
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      'text/plain; version=0.0.4; charset=utf-8',
    ])
  })

  it('count doors, calls, refreshes, deliveries, events and waiting jobs', async () => {
    const made = await makeTenant({ sandbox: installation.sandbox })
    const ctx = await connect(made, 'olga')
    const { connection } = ctx
    if (!connection) throw new Error('not connected')
    await refreshConnection({ tenantId: made.tenant.id, id: connection.id }, connection.version)
    const cookie = await signIn(made.person('olga'))
    expect((await callDoor(listMeetings, { cookie, tenant: made.tenant })).status).toBe(200)
    const { url, token: signing } = await subscribe(made)
    const event = { event: 'meeting.started', trace_id: randomUUID(), payload: [{ operate_time: Date.now() }] }
    await receive(deliver(url, event, { token: signing }))
    await receive(deliver(url, event, { token: signing }))
    await receive(deliver(url, event, { token: 'Z'.repeat(25) }))
    await countWaiting()
    await processInbox(made)
    const text = await textOf()
    for (const series of [
      'console_http_request_seconds_count{door="/api/t/[tenant]/door",method="GET",status="200"} 1',
      'console_tencent_call_seconds_count{operation="listUserMeetings",outcome="ok"}',
      'console_refreshes_total{outcome="stored"} 1',
      'console_webhook_deliveries_total{outcome="stored"} 1',
      'console_webhook_deliveries_total{outcome="known"} 1',
      'console_webhook_deliveries_total{outcome="signature"} 1',
      'console_webhook_events_total{outcome="ignored"} 1',
      'console_webhook_event_lag_seconds_count 1',
      'console_jobs_waiting{task="process-webhook-event"} 1',
      'console_database_connections{state="busy"}',
      'console_event_loop_delay_seconds{quantile="0.99"}',
    ]) {
      expect(text).toContain(series)
    }
  })

  it('and readiness tell no name, no id and no secret', async () => {
    const made = await makeTenant({ sandbox: installation.sandbox })
    const ctx = await connect(made, 'olga')
    const cookie = await signIn(made.person('olga'))
    await callDoor(listMeetings, { cookie, tenant: made.tenant })
    const text = (await textOf()) + (await (await ask(ready)).text())
    const { tenant, app, corp, credential, person } = made
    const named = [tenant.slug, tenant.name, tenant.id, app.sdkId, app.secret, app.appKey, corp.corpId]
    named.push(
      credential.secretId,
      credential.secretKey,
      person('olga').openId,
      ctx.connection?.id ?? '',
      'olga',
      token,
    )
    for (const word of named) expect(text).not.toContain(word)
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}|postgres|127\.0\.0\.1/i)
  })

  it('are served on a port of their own, which takes nothing else; a taken one is told', async () => {
    const port = await freePort()
    const own = { METRICS_PORT: port, METRICS_HOST: '127.0.0.1' }
    const close = await serveMetrics(own)
    const get = async (path: string, method = 'GET') => fetch(`http://127.0.0.1:${port}${path}`, { method })
    expect(await (await get('/metrics')).text()).toContain('# TYPE console_http_request_seconds histogram')
    expect((await get('/ready')).status).toBe(200)
    expect((await get('/api/me')).status).toBe(404)
    expect((await get('/metrics', 'POST')).status).toBe(404)
    await expect(serveMetrics(own)).rejects.toThrow(`METRICS_PORT=${port} cannot be used`)
    close?.()
  })

  it('are nowhere unless the operator says where', async () => {
    expect(await serveMetrics({ METRICS_PORT: undefined, METRICS_HOST: '127.0.0.1' })).toBeUndefined()
  })
})

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}
