import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { startVisitor, visitFromProcesses } from '@/test/start-visitor'
import { makeVisitedTenants, type VisitedTenant } from '@/test/visit-tenants'
import { readCount } from '../read-count'
import { askServers } from './ask-servers'
import { holds, reportWall, type WallRow } from './report-wall'

// `npm run bench -- wall`: whether the wall between tenants holds while many of them share few connections.
// scripts/commands/wall.mjs starts the database and pgbouncer.

/** A way to the database. */
interface Way {
  title: string
  url: string
  namedStatements: 'on' | 'off'
  /** Whether its connections outlive ours. */
  isPooled: boolean
}

const ways = JSON.parse(process.env.WALL ?? '[]') as Way[]
const options = {
  tenants: { type: 'string', default: '200' },
  rounds: { type: 'string', default: '5' },
  processes: { type: 'string', default: '3' },
} as const
const { values } = parseArgs({ options })
const plan = {
  tenants: readCount('tenants', values.tenants, 2),
  rounds: readCount('rounds', values.rounds, 1),
  processes: readCount('processes', values.processes, 2),
}

/** Far more than the pooler has, so that connections are waited for there. */
const CONNECTIONS_A_PROCESS = '40'

async function tryWay({ title, url, namedStatements, isPooled }: Way, tenants: VisitedTenant[]): Promise<WallRow> {
  const environment = {
    DATABASE_URL: url,
    DATABASE_NAMED_STATEMENTS: namedStatements,
    DATABASE_POOL_SIZE: CONNECTIONS_A_PROCESS,
  }
  const visitors = await Promise.all(Array.from({ length: plan.processes }, () => startVisitor(environment)))
  const start = performance.now()
  try {
    const visiting = visitFromProcesses(visitors, { tenants, rounds: plan.rounds })
    await Promise.all(tenants.slice(0, 2).map((tenant) => dieInTransaction(tenant, environment)))
    const sights = await visiting
    const milliseconds = performance.now() - start
    return { title, ...sights, ...(isPooled ? await askServers(url) : {}), milliseconds }
  } finally {
    await Promise.all(visitors.map((visitor) => visitor.kill()))
  }
}

async function dieInTransaction(tenant: VisitedTenant, environment: Partial<NodeJS.ProcessEnv>): Promise<void> {
  const victim = await startVisitor(environment)
  await victim.stay(tenant)
  await victim.kill()
}

console.log(
  `${new Date().toISOString()}, Node.js ${process.version}, ${cpus().length} processors, load average ` +
    `${loadavg()[0]?.toFixed(1)} before: ${plan.tenants} tenants at once in each of ${plan.processes} processes.`,
)
const rows: WallRow[] = []
for (const way of ways) rows.push(await tryWay(way, await makeVisitedTenants(plan.tenants)))
console.log(`\n${reportWall(rows)}`)
process.exit(rows.every(holds) ? 0 : 1)
