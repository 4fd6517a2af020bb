import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { type DatabaseRow, databaseCrash, databaseFaults, tryDatabaseFault } from '@/test/faults/database-faults'
import { tryTencentFaults } from '@/test/faults/tencent-faults'
import { readCount } from '../read-count'
import { reportDatabaseFaults, reportTencentFaults } from './report-faults'
import { diskFaults, type OwnServer, serverRestarts } from './server-faults'

// `npm run bench -- faults`: whether people are told the truth, and nothing is lost or doubled, while Tencent and the database fail.
// scripts/commands/faults.mjs starts both.

const { sandboxOrigin, ...server } = JSON.parse(process.env.FAULTS ?? '{}') as OwnServer & { sandboxOrigin: string }
const { adminUrl } = server
const sandbox = { origin: sandboxOrigin }
const { values } = parseArgs({ options: { seconds: { type: 'string', default: '10' } } })
const PEOPLE = 24
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
    `${loadavg()[0]?.toFixed(1)} before; faults of the database last ${seconds} s, ${PEOPLE} people.`,
)
await commitForGood()
const calls = await tryTencentFaults(sandbox)
console.log(`\n${reportTencentFaults(calls)}`)
const rows: DatabaseRow[] = []
const trial = { milliseconds: seconds * 1_000, people: PEOPLE, everyMs: (seconds * 1_000) / PEOPLE }
if (server.disk === undefined) console.log('\nNo disk could be mounted (that takes root on Linux): none is filled up.')
const faults = [...databaseFaults(adminUrl), databaseCrash(adminUrl), serverRestarts(server), ...diskFaults(server)]
for (const fault of faults) rows.push(await tryDatabaseFault(sandbox, fault, trial))
console.log(`\n${reportDatabaseFaults(rows)}`)
process.exit([...calls, ...rows].every(({ wrong }) => wrong.length === 0) ? 0 : 1)
