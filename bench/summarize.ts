import { percentile } from './percentile'

/** One target under one number of connections, for one round. */
export interface Round {
  target: string
  connections: number
  milliseconds: number
  /** How long each request took, in milliseconds. */
  latencies: number[]
  /** Processor time of the target's own process in milliseconds, where the system tells it. */
  cpu?: number
}

/** All rounds of one target and number of connections. */
export interface Summary {
  target: string
  connections: number
  requests: number
  perSecond: number
  /** The slowest and the fastest round. */
  slowest: number
  fastest: number
  p50: number
  p95: number
  p99: number
  /** Processor time of the target's own process, milliseconds a request. */
  cpuPerRequest?: number
}

/** Puts the rounds of each target and number of connections together, in the order in which they first came. */
export function summarize(rounds: readonly Round[]): Summary[] {
  const groups = new Map<string, Round[]>()
  for (const round of rounds) {
    const key = `${round.connections} ${round.target}`
    groups.set(key, [...(groups.get(key) ?? []), round])
  }
  return [...groups.values()].map(summarizeGroup)
}

function summarizeGroup(rounds: Round[]): Summary {
  const [{ target, connections } = { target: '', connections: 0 }] = rounds
  const latencies = Float64Array.from(rounds.flatMap((round) => round.latencies)).sort()
  const sorted = Array.from(latencies)
  const rates = rounds.map((round) => (round.latencies.length * 1_000) / round.milliseconds)
  const cpu = rounds.every((round) => round.cpu !== undefined)
    ? rounds.reduce((sum, round) => sum + (round.cpu ?? 0), 0) / sorted.length
    : undefined
  return {
    target,
    connections,
    requests: sorted.length,
    perSecond: (sorted.length * 1_000) / rounds.reduce((sum, round) => sum + round.milliseconds, 0),
    slowest: Math.min(...rates),
    fastest: Math.max(...rates),
    p50: percentile(sorted, 0.5),
    p95: percentile(sorted, 0.95),
    p99: percentile(sorted, 0.99),
    cpuPerRequest: cpu,
  }
}
