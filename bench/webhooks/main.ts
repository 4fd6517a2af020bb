import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { env } from '@/lib/env'
import { formatTable } from '../format-table'
import { percentile } from '../percentile'
import { readCount } from '../read-count'
import { countHandlings, type Inbox, readInbox } from './count-handled'
import { insertPlainly } from './insert-plainly'
import { makeEvent } from './make-event'
import { makeListener } from './make-listener'
import { type Sent, sendEvents } from './send-events'

// `npm run bench -- webhooks`: whether events that come fast are acknowledged in time, kept, and handled once, while a web process and
// the worker are killed. scripts/commands/bench-webhooks.mjs starts what is measured and starts again what is killed.

interface Surroundings {
  ports: number[]
  pidFile: string
  sandboxOrigin: string
  adminUrl: string
  folder: string
}

const surroundings = JSON.parse(process.env.WEBHOOKS ?? '{}') as Surroundings
const { values } = parseArgs({
  options: { rate: { type: 'string', default: '300' }, seconds: { type: 'string', default: '60' } },
})
const perSecond = readCount('rate', values.rate, 1)
const seconds = readCount('seconds', values.seconds, 5)
const WARM_UP = 2_000
const PLAIN_MS = 10_000
/** What does not acknowledge 99 of 100 within this is too slow. */
const LIMIT_MS = 200
const PATIENCE_MS = 600_000

const sandbox = { origin: surroundings.sandboxOrigin }
const { tenant, urls, token, meetings } = await makeListener(sandbox, surroundings.ports)
const admin = new pg.Client({ connectionString: surroundings.adminUrl })
await admin.connect()
await countHandlings(admin)

const [processor] = cpus()
console.log(
  `${new Date().toISOString()}, Node.js ${process.version}, ${cpus().length} × ${processor?.model.trim()}, load average ` +
    `${loadavg()[0]?.toFixed(1)} before. Sender, ${urls.length} web processes, worker, PostgreSQL (durable) and sandbox share the processors.\n`,
)

let made = 0
const makeEvents = (count: number) => Array.from({ length: count }, () => makeEvent(made++, meetings))
const send = (events: ReturnType<typeof makeEvents>, rate: number, againEvery = 0) =>
  sendEvents({ urls, token, events, perSecond: rate, againEvery })

/** Ends a process as a crash would; its keeper starts it again. */
function kill(name: 'web 1' | 'worker'): void {
  const pids = JSON.parse(readFileSync(surroundings.pidFile, 'utf8')) as Record<string, number>
  process.kill(pids[name] ?? Number.NaN, 'SIGKILL')
  console.log(`  ${name} killed with SIGKILL`)
}

async function drain(): Promise<{ inbox: Inbox; milliseconds: number }> {
  const start = performance.now()
  for (;;) {
    const inbox = await readInbox(admin, tenant.id)
    const milliseconds = performance.now() - start
    if (inbox.waiting === 0 || milliseconds > PATIENCE_MS) return { inbox, milliseconds }
    await wait(250)
  }
}

const pool = env().DATABASE_POOL_SIZE
const plain = await insertPlainly(surroundings.adminUrl, pool, PLAIN_MS, 'x'.repeat(1_000))
const warm = await send(makeEvents(WARM_UP), perSecond)
await drain()

const sending = send(makeEvents(perSecond * seconds), perSecond, 20)
await wait((seconds * 1_000) / 3)
kill('web 1')
await wait((seconds * 1_000) / 3)
kill('worker')
const sent = await sending
const { inbox, milliseconds: drained } = await drain()

const burstStart = performance.now()
const burst = await send(makeEvents(WARM_UP), 1_000_000)
const burstRate = WARM_UP / ((performance.now() - burstStart) / 1_000)
const { inbox: last } = await drain()

const all: Sent[] = [...warm, ...sent, ...burst]
const acknowledged = all.filter(({ latency }) => latency !== null)
const stored = new Set(last.stored)
const lost = acknowledged.filter(({ traceId }) => !stored.has(traceId)).length
const latencies = sent.flatMap(({ latency }) => latency ?? []).sort((one, other) => one - other)
const p99 = percentile(latencies, 0.99)
const whole = (value: number) => Math.round(value).toLocaleString('en')
const rows = [
  ['events sent, at a rate of each second', `${whole(sent.length)} at ${perSecond}`],
  ['acknowledged in the end', whole(latencies.length)],
  [
    'of them at a later attempt',
    whole(sent.filter(({ attempts, latency }) => latency !== null && attempts > 1).length),
  ],
  ['acknowledged, p50, ms', percentile(latencies, 0.5).toFixed(1)],
  ['acknowledged, p99, ms', p99.toFixed(1)],
  ['acknowledged, slowest, ms', whole(latencies.at(-1) ?? Number.NaN)],
  ['acknowledged and lost (all parts of the run)', whole(lost)],
  ['handled twice', whole(last.handledTwice)],
  ['stored twice', whole(last.stored.length - stored.size)],
  ['given up, still waiting', `${whole(last.dead)}, ${whole(last.waiting)}`],
  ['from arrival to handling, p50, ms', whole(percentile(inbox.lags, 0.5))],
  ['from arrival to handling, p99, ms', whole(percentile(inbox.lags, 0.99))],
  ['all handled after the last one came, ms', whole(drained)],
  [`plain inserts a second, ${pool} connections`, whole(plain)],
  ['events acknowledged a second, as many as it takes', `${whole(burstRate)} (${whole((burstRate / plain) * 100)} %)`],
]
mkdirSync(surroundings.folder, { recursive: true })
writeFileSync(join(surroundings.folder, 'webhooks.json'), JSON.stringify(rows, undefined, 1))
console.log(`\n${formatTable(['Webhooks', 'value'], rows)}`)
const unanswered = all.length - acknowledged.length
const faults = [lost, last.handledTwice, last.stored.length - stored.size, last.dead, last.waiting, unanswered]
process.exit(faults.every((count) => count === 0) && p99 < LIMIT_MS ? 0 : 1)
