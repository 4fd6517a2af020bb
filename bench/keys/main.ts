import { cpus, loadavg } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { countByKey, countSealed } from '@/lib/keys/count-sealed'
import { addConnections } from '@/test/add-connections'
import { connect } from '@/test/connect'
import { newKey, setKeyRing } from '@/test/key-ring'
import { makeTenant } from '@/test/make-tenant'
import { startOperator } from '@/test/run-command'
import { startCaller } from './start-caller'
import { watchMemory } from './watch-memory'

// `npm run bench -- keys [connections]`: a tenant's tokens are sealed anew while processes read and refresh them; the rotation
// is killed in the middle and resumed. scripts/commands/bench-keys.mjs starts the database and the platform.

const connections = Number(process.argv[2] ?? 100_000)
const AT_ONCE = 5_000
const CALLERS = 2
const PEOPLE = 10

const sandbox = { origin: process.env.SANDBOX_ORIGIN ?? '' }
const oldKey = newKey('old1')
setKeyRing(oldKey)
console.log(
  `${new Date().toISOString()}, Node.js ${process.version}, ${cpus().length} processors, load average ` +
    `${loadavg()[0]?.toFixed(1)} before: ${connections.toLocaleString('en')} connections, ${CALLERS} processes that call.`,
)
const userids = Array.from({ length: PEOPLE }, (_, index) => `person-${index}`)
const made = await makeTenant({ sandbox, members: userids.map((userid) => ({ userid, role: 'MEMBER' as const })) })
for (const userid of userids) await connect(made, userid)
for (let stored = 0; stored < connections; stored += AT_ONCE) {
  await addConnections(made, Math.min(AT_ONCE, connections - stored))
}

setKeyRing(newKey('new2'), oldKey)
const callers = await Promise.all(Array.from({ length: CALLERS }, () => startCaller(made.tenant.id)))
const sealedAnew = async () => countByKey(await countSealed()).get('new2') ?? 0

async function rotate(command: string, { killAt = Number.POSITIVE_INFINITY } = {}) {
  const { child, ended } = startOperator('keys.ts', [command])
  const peak = watchMemory(child.pid ?? 0)
  if (Number.isFinite(killAt)) {
    while (child.exitCode === null && (await sealedAnew()) < killAt) await pause(50)
    child.kill('SIGKILL')
  }
  const { code, stdout, stderr } = await ended
  console.log(`\n${command}${code === null ? ', killed with SIGKILL' : ` ended with ${code}`}:\n${stdout}${stderr}`)
  return { done: await sealedAnew(), peakMegabytes: peak() }
}

const values = 2 * (connections + PEOPLE)
const killed = await rotate('rotate', { killAt: values / 2 })
const resumed = await rotate('resume')
const answers = await Promise.all(callers.map((caller) => caller.stop()))

const reads = answers.reduce((sum, answer) => sum + answer.reads, 0)
const refreshes = answers.reduce((sum, answer) => sum + answer.refreshes, 0)
const failed = answers.flatMap(({ failures }) => failures)
const left = countByKey(await countSealed()).get('old1') ?? 0
console.log(
  `sealed anew when it was killed  ${killed.done.toLocaleString('en')} of ${values.toLocaleString('en')} values`,
)
console.log(`memory of the rotation, at most ${Math.max(killed.peakMegabytes, resumed.peakMegabytes)} MB`)
console.log(`tokens opened meanwhile         ${reads.toLocaleString('en')}, the slowest in ${slowest(answers)} ms`)
console.log(`tokens refreshed meanwhile      ${refreshes.toLocaleString('en')}`)
console.log(`calls that failed               ${failed.length} ${[...new Set(failed)].join('; ')}`)
console.log(`values left under the old key   ${left}`)
process.exit(failed.length + left > 0 ? 1 : 0)

function slowest(all: readonly { slowestMs: number }[]): number {
  return Math.round(Math.max(...all.map(({ slowestMs }) => slowestMs)))
}
