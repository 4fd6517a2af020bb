import type { Plan, VariantName } from './plan'
import type { Referee } from './referee'
import { type Racer, startRacer } from './start-racer'
import type { Phase, Round } from './tally'

/** A variant with its processes and the connection that they race for. */
export interface Entry {
  variant: VariantName
  referee: Referee
  team: Racer[]
  callers: number
}

/** A round, and why its calls failed. */
export interface RoundWithReasons extends Round {
  reasons: Record<string, number>
}

/** Runs so many rounds of a phase, each after the one before. */
export async function runRounds(entry: Entry, phase: Phase, count: number): Promise<RoundWithReasons[]> {
  const rounds: RoundWithReasons[] = []
  for (let number = 1; number <= count; number++) rounds.push(await runRound(entry, phase, number))
  return rounds
}

async function runRound(entry: Entry, phase: Phase, number: number): Promise<RoundWithReasons> {
  const { variant, referee, team, callers } = entry
  await referee.expire()
  const [before, mark] = await Promise.all([referee.counts(), referee.mark()])
  // By turns: a refresh that was not carried out, and one that was.
  const side = number % 2 === 1 ? 'before' : 'after'
  if (phase === 'slow') await referee.slowDown(side)
  if (phase === 'killed') await referee.hang(side)
  await Promise.all(team.map((racer) => racer.prepare({ variant, ref: referee.ref, callers })))
  const start = performance.now()
  const running = Promise.all(team.map((racer) => racer.go()))
  const replaced = phase === 'killed' ? killAndReplace(entry, mark) : undefined
  const answers = (await running).filter((one) => one !== undefined)
  const milliseconds = performance.now() - start
  await replaced
  if (phase === 'slow') await referee.slowIsOver(mark)
  const after = await referee.counts()
  const lost = await referee.wasLost()
  const calls = answers.length * callers
  const failed = calls - answers.reduce((sum, { succeeded }) => sum + succeeded, 0)
  const counts = { refreshed: after.refreshes - before.refreshes, rejected: after.rejected - before.rejected }
  const reasons = addUp(answers.map((one) => one.reasons))
  return { variant, phase, ...counts, lost, calls, failed, milliseconds, reasons }
}

/** Kills the process whose refresh hangs, and puts another in its place. */
async function killAndReplace({ team, referee }: Entry, mark: number): Promise<void> {
  const name = await referee.hanging(mark)
  const place = team.findIndex((racer) => racer.name === name)
  await team[place]?.kill()
  team[place] = await startRacer(name)
}

function addUp(all: Record<string, number>[]): Record<string, number> {
  const sum: Record<string, number> = {}
  for (const reasons of all) {
    for (const [reason, count] of Object.entries(reasons)) sum[reason] = (sum[reason] ?? 0) + count
  }
  return sum
}

/** Starts a variant's processes. */
export const startTeam = ({ processes }: Plan, variant: VariantName): Promise<Racer[]> =>
  Promise.all(Array.from({ length: processes }, (_, index) => startRacer(`${variant}-${index + 1}`)))
