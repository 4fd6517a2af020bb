import { generateLoad, type Target } from './generate-load'
import { readCpu } from './read-cpu'
import type { Round } from './summarize'

export interface Plan {
  connections: number[]
  rounds: number
  roundMs: number
  /** Requests that each target answers before anything counts: a server is slow until its code is compiled. */
  warmUp: number
}

/** Measures the targets in turns (A, B, C, A, B, C …), so that what else the machine does meets all of them alike. */
export async function measureDoors(targets: Target[], plan: Plan): Promise<Round[]> {
  for (const target of targets) {
    for (let done = 0; done < plan.warmUp; ) done += (await generateLoad(target, 16, 500)).length
  }
  const rounds: Round[] = []
  for (const connections of plan.connections) {
    for (let round = 0; round < plan.rounds; round++) {
      for (const target of targets) rounds.push(await measureRound(target, connections, plan.roundMs))
    }
  }
  return rounds
}

async function measureRound(target: Target, connections: number, milliseconds: number): Promise<Round> {
  const cpuBefore = readCpu(target.pid)
  const start = performance.now()
  const latencies = await generateLoad(target, connections, milliseconds)
  const taken = performance.now() - start
  const cpuAfter = readCpu(target.pid)
  const cpu = cpuBefore === undefined || cpuAfter === undefined ? undefined : cpuAfter - cpuBefore
  return { target: target.name, connections, milliseconds: taken, latencies, cpu }
}
