import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { formatTable } from '../format-table'
import { percentile } from '../percentile'
import { signIn } from '../sign-in'
import { fillTenant } from './fill-tenant'

// `npm run bench -- review`: how long the admin review takes with a hundred thousand accounts in one organisation.
// scripts/commands/bench-review.mjs starts what is measured.

interface Surroundings {
  origin: string
  adminUrl: string
  folder: string
}

const { origin, adminUrl, folder } = JSON.parse(process.env.REVIEW ?? '{}') as Surroundings
const tenant = 'acme'
const ACCOUNTS = 100_000
const doors = `${origin}/api/t/${tenant}/admin/connections`
const WARM_UP = 5
const ROUNDS = 60

const views = ['active', 'attention', 'pending', 'suspended']
const narrowed = [
  'q=%E7%8E%8B',
  'q=anna',
  'q=bench-00054321',
  'q=nobody-has-this-name',
  'role=ADMIN',
  'role=OWNER',
  ...['ACTIVE', 'DEGRADED', 'NEEDS_REAUTH', 'NEVER_CONNECTED'].map((status) => `status=${status}`),
  ...['PERSON', 'ADMIN', 'TENCENT'].map((by) => `status=REVOKED_BY_${by}`),
  'ends=7',
  'ends=30',
  'idle=30',
  'idle=240',
  'idle=999',
  'q=emil&role=ADMIN&status=DEGRADED',
  'q=emil&idle=90&ends=14',
]
const asked = [
  ...views.map((view) => `view=${view}`),
  ...narrowed,
  'view=pending&q=bench-00054321',
  'view=attention&status=NEEDS_REAUTH',
  'view=attention&q=anna',
]

const cookie = await signIn(origin, tenant, 'alice')
await fillTenant(adminUrl, tenant, ACCOUNTS)

async function ask(
  query: string,
): Promise<{ milliseconds: number; body: { items: unknown[]; nextCursor: string | null } }> {
  const start = performance.now()
  const answer = await fetch(doors + query, { headers: { cookie } })
  const body = await answer.json()
  if (answer.status !== 200) throw new Error(`${query} answered ${answer.status}: ${JSON.stringify(body)}`)
  return { milliseconds: performance.now() - start, body }
}

async function send(path: string, body: object): Promise<{ milliseconds: number; body: { id: string } }> {
  const start = performance.now()
  const headers = { cookie, origin, 'content-type': 'application/json' }
  const answer = await fetch(doors + path, { method: 'POST', headers, body: JSON.stringify(body) })
  const told = await answer.json()
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${JSON.stringify(told)}`)
  return { milliseconds: performance.now() - start, body: told }
}

async function measure(name: string, query: string, rounds = ROUNDS) {
  for (let round = 0; round < WARM_UP; round++) await ask(query)
  const times: number[] = []
  for (let round = 0; round < rounds; round++) times.push((await ask(query)).milliseconds)
  times.sort((one, other) => one - other)
  const figures = { name, p50: percentile(times, 0.5), p95: percentile(times, 0.95), slowest: times.at(-1) ?? 0 }
  console.log(`  ${name}: ${figures.p95.toFixed(0)} ms`)
  return figures
}

/** A page far down a view. */
async function deepIn(view: string): Promise<string> {
  let query = `?view=${view}`
  for (let page = 0; page < 40; page++) {
    const { nextCursor } = (await ask(query)).body
    if (nextCursor === null) break
    query = `?${new URLSearchParams({ view, cursor: nextCursor })}`
  }
  return query
}

const [processor] = cpus()
console.log(
  `${new Date().toISOString()}, Node.js ${process.version}, ${cpus().length} × ${processor?.model.trim()}, load average ` +
    `${loadavg()[0]?.toFixed(1)} before: ${ACCOUNTS.toLocaleString('en')} accounts in one organisation.`,
)
const figures = []
for (const query of asked) figures.push(await measure(decodeURIComponent(query), `?${query}`))
for (const view of views) figures.push(await measure(`view=${view}, page 40`, await deepIn(view)))
figures.push(await measure('how many match: view=active', '/count?view=active', 20))
figures.push(await measure('how many match: q=anna', '/count?q=anna', 20))
const { count } = (await (await fetch(`${doors}/count?view=active`, { headers: { cookie } })).json()) as {
  count: number
}
// Nobody of them was suspended: each is told as not fitting, and nothing is changed.
const started = await send('/bulk', { action: 'RESUME', matching: { view: 'active' }, count })
const cancelled = await send(`/bulk/${started.body.id}/cancel`, {})
console.log(
  `  bulk action on ${count.toLocaleString('en')}: confirmed in ${started.milliseconds.toFixed(0)} ms, ` +
    `its rest left out in ${cancelled.milliseconds.toFixed(0)} ms`,
)
mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, 'review.json'), JSON.stringify(figures, undefined, 1))
const rows = figures.map(({ name, p50, p95, slowest }) => [name, ...[p50, p95, slowest].map((time) => time.toFixed(1))])
console.log(`\n${formatTable(['list of accounts', 'p50 ms', 'p95 ms', 'slowest ms'], rows)}`)
process.exit()
