import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { connect } from '@/test/connect'
import { control, makeTenant, type TestTenant } from '@/test/make-tenant'
import { type Plan, readPlan, type VariantName } from './plan'
import { Referee } from './referee'
import { reportRace } from './report-race'
import { type Entry, type RoundWithReasons, runRounds, startTeam } from './run-rounds'
import { type Phase, tally } from './tally'

// `npm run bench -- race`: who refreshes how often, when many callers of several processes find an ended token at once.
// scripts/commands/race.mjs starts the database and the platform.

interface Surroundings {
  sandboxOrigin: string
  folder: string
}

const { sandboxOrigin, folder } = JSON.parse(process.env.RACE ?? '{}') as Surroundings
const WARM_UP = 2
const sandbox = { origin: sandboxOrigin }
const plan = readPlan(process.argv.slice(2))

async function withEntry(made: TestTenant, variant: VariantName, work: (entry: Entry) => Promise<void>): Promise<void> {
  const { connection } = await connect(made, variant)
  if (!connection) throw new Error(`${variant} has no connection`)
  const referee = new Referee(sandbox, made, { userid: variant, id: connection.id })
  const team = await startTeam(plan, variant)
  const entry = { variant, referee, team, callers: plan.callers }
  try {
    // Not counted: a process is slow until its code is compiled and its connections are open.
    await runRounds(entry, 'quick', WARM_UP)
    await work(entry)
  } finally {
    await Promise.all(team.map((racer) => racer.kill()))
  }
}

/** Rounds of which the machine is the limit, one variant after the other; then those that mostly wait, beside each other. */
async function race({ only, rounds, slow, kills }: Plan): Promise<RoundWithReasons[]> {
  await control(sandbox, 'POST', '/modes', { refreshGraceSeconds: 0 })
  const members = only.map((userid) => ({ userid, role: 'MEMBER' as const }))
  const made = await makeTenant({ sandbox, members })
  const done: Record<Phase, RoundWithReasons[]> = { quick: [], slow: [], killed: [] }
  const run = async (entry: Entry, phase: Phase, count: number) => {
    const start = performance.now()
    done[phase].push(...(await runRounds(entry, phase, count)))
    console.log(`  ${entry.variant}, ${phase}: ${count} rounds in ${Math.round((performance.now() - start) / 1_000)} s`)
  }
  for (const variant of only) await withEntry(made, variant, (entry) => run(entry, 'quick', rounds))
  if (slow + kills === 0) return done.quick
  const lanes: VariantName[][] = [['lease'], ['lock'], ['map', 'none']]
  await Promise.all(
    lanes.map(async (lane) => {
      for (const variant of lane.filter((name) => only.includes(name))) {
        await withEntry(made, variant, async (entry) => {
          await run(entry, 'slow', slow)
          await run(entry, 'killed', kills)
        })
      }
    }),
  )
  const inOrder = (phase: Phase) => only.flatMap((name) => done[phase].filter(({ variant }) => variant === name))
  return [...done.quick, ...inOrder('slow'), ...inOrder('killed')]
}

console.log(
  `${new Date().toISOString()}, Node.js ${process.version}, ${cpus().length} processors, load average ` +
    `${loadavg()[0]?.toFixed(1)} before: ${plan.processes} processes of ${plan.callers} callers each.`,
)
const rounds = await race(plan)
mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, 'race.json'), JSON.stringify(rounds, undefined, 1))
console.log(`\n${reportRace(tally(rounds))}`)
process.exit()
