import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { type DatabaseRow, databaseCrash, databaseFaults, tryDatabaseFault } from '@/test/faults/database-faults'
import { tryTencentFaults } from '@/test/faults/tencent-faults'
import { readCount } from '../read-count'
import { reportDatabaseFaults, reportTencentFaults } from './report-faults'

// `npm run bench -- faults`: whether people are told the truth, and nothing is lost or doubled, while Tencent and the database fail.
// scripts/commands/faults.mjs starts both.

const { adminUrl, sandboxOrigin } = JSON.parse(process.env.FAULTS ?? '{}') as Record<
  'adminUrl' | 'sandboxOrigin',
  string
>
const sandbox = { origin: sandboxOrigin }
const { values } = parseArgs({ options: { seconds: { type: 'string', default: '10' } } })
const seconds = readCount('seconds', values.seconds, 1)

/** A crash must not lose what was committed, as with the settings of a server that is not for tests. */
async function commitForGood(): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl })
  await admin.connect()
  await admin.query(`alter database "${new URL(adminUrl).pathname.slice(1)}" set synchronous_commit = on`)
  await admin.end()
}

console.log(
  `${new Date().toISOString()}, Node.js ${process.version}, ${cpus().length} processors, load average ` +
    `${loadavg()[0]?.toFixed(1)} before; faults of the database last ${seconds} s.`,
)
await commitForGood()
const calls = await tryTencentFaults(sandbox)
console.log(`\n${reportTencentFaults(calls)}`)
const rows: DatabaseRow[] = []
for (const fault of [...databaseFaults(adminUrl), databaseCrash(adminUrl)]) {
  rows.push(await tryDatabaseFault(sandbox, fault, seconds * 1_000))
}
console.log(`\n${reportDatabaseFaults(rows)}`)
process.exit([...calls, ...rows].every(({ wrong }) => wrong.length === 0) ? 0 : 1)
