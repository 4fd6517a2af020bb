import { fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { auditRows } from '@/test/audit-rows'
import { connect } from '@/test/connect'
import { testInstallation } from '@/test/installation'
import { makeTenant, type TestTenant } from '@/test/make-tenant'
import { programOf } from '@/test/program-of'
import { deliver } from '@/test/sign-delivery'
import { startWorker, type WorkerProcess } from '@/test/start-worker'
import { inbox, receive, subscribe } from '@/test/subscribed'

const installation = testInstallation()
const soon = { timeout: 50_000, interval: 100 }

let workers: WorkerProcess[] = []
let admin: pg.Client
/** Holds the table of events, so that a handler stops in the middle of its job. */
let holder: pg.Client

beforeEach(async () => {
  ;[admin, holder] = await Promise.all([asAdmin(), asAdmin()])
})
afterEach(async () => {
  await Promise.all(workers.map((worker) => worker.kill()))
  await Promise.all([admin.end(), holder.end()])
  workers = []
})

function start(): WorkerProcess {
  const worker = startWorker()
  workers.push(worker)
  return worker
}

async function asAdmin(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: installation.database.adminUrl })
  await client.connect()
  return client
}

/** A tenant whose owner has withdrawn at Tencent, as a job that waits for a worker. */
async function withdraw() {
  const made = await makeTenant({ sandbox: installation.sandbox })
  await connect(made, 'olga')
  const { url, token } = await subscribe(made)
  const payload = [{ operate_time: Date.now(), cancel_open_id_list: [{ open_id: made.person('olga').openId }] }]
  const event = { event: 'oauth.cancel-auth', trace_id: randomUUID(), payload }
  expect((await receive(deliver(url, event, { token }))).status).toBe(200)
  return made
}

/** Starts a worker and lets it come to the middle of its job; how the queue calls it. */
async function inTheMiddle(made: TestTenant) {
  const { rows } = await holder.query<{ name: string }>('select quote_ident(current_database()) as name')
  await holder.query(`alter role console_app in database ${rows[0]?.name} set statement_timeout = '90s'`)
  await holder.query('begin; lock table "WebhookEvent" in exclusive mode')
  const worker = start()
  await vi.waitFor(async () => expect(await lockers(made)).toHaveLength(1), soon)
  return { worker, lockers: await lockers(made) }
}

/** Who has the tenant's job: one of another test may still be in the hands of a worker that was killed when it had done it. */
async function lockers({ tenant }: TestTenant): Promise<string[]> {
  const { rows } = await admin.query<{ id: string }>(
    `select locked_by as id from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
     where t.identifier = 'process-webhook-event' and locked_by is not null and payload ->> 'tenantId' = $1`,
    [tenant.id],
  )
  return rows.map(({ id }) => id)
}

/** So many workers show that they live, and have looked for the jobs of others that do not: the last thing their sessions did. */
const haveLooked = (count: number) =>
  vi.waitFor(async () => {
    const { rowCount } = await admin.query(`select from pg_stat_activity
      where datname = current_database() and state = 'idle' and query like '%force_unlock_workers%'`)
    expect(rowCount).toBe(count)
  }, soon)

const isDone = (made: TestTenant) =>
  vi.waitFor(async () => expect(await inbox(made)).toMatchObject([{ state: 'DONE', attempts: 0 }]), soon)

describe('a job', { timeout: 90_000 }, () => {
  it('of a worker that was killed in the middle of it is finished by the next one within seconds, once', async () => {
    const made = await withdraw()
    const first = await inTheMiddle(made)
    await first.worker.kill()
    expect(await lockers(made)).toEqual(first.lockers)
    await holder.query('rollback')
    start()
    await isDone(made)
    expect(await auditRows(made, 'connection.withdrawn')).toHaveLength(1)
  })

  it('is left to its worker while that lives, however long it takes', async () => {
    const made = await withdraw()
    const first = await inTheMiddle(made)
    await haveLooked(1)
    await admin.query(`update graphile_worker._private_jobs set locked_at = now() - interval '1 hour'`)
    start()
    await haveLooked(2)
    expect(await lockers(made)).toEqual(first.lockers)
    await holder.query('rollback')
    await isDone(made)
  })
})

it('an event that was acknowledged is there with its job, though its process was killed at that moment', async () => {
  const made = await makeTenant({ sandbox: installation.sandbox })
  const { url, token } = await subscribe(made)
  const { file, execArgv } = programOf('test/serve-webhooks-process.ts')
  const child = fork(file, { execArgv, env: process.env })
  const exit = once(child, 'exit')
  const [origin] = (await once(child, 'message')) as [string]
  const event = { event: 'meeting.started', trace_id: randomUUID(), payload: [{ operate_time: Date.now() }] }
  const sent = deliver(`${origin}${new URL(url).pathname}`, event, { token })
  const { status } = await fetch(sent)
  child.kill('SIGKILL')
  await exit
  expect(status).toBe(200)
  const rows = await inbox(made)
  expect(rows).toMatchObject([{ traceId: event.trace_id, state: 'RECEIVED' }])
  const { rowCount } = await admin.query('select from graphile_worker.jobs where key = $1', [
    `process-webhook-event/${rows[0]?.id}`,
  ])
  expect(rowCount).toBe(1)
})
