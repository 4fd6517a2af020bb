import { parseArgs } from 'node:util'
import { readCount } from '../read-count'

/** The ways to keep callers from using a refresh token twice, in the order in which they run and are shown. */
export const variantNames = ['lease', 'lock', 'map', 'none'] as const
export type VariantName = (typeof variantNames)[number]

/** How much is run. */
export interface Plan {
  /** Rounds in which nothing goes wrong. */
  rounds: number
  /** Rounds in which the first refresh takes longer than a lock of 10 s holds. */
  slow: number
  /** Rounds in which the process that refreshes is killed. */
  kills: number
  processes: number
  /** In each process. */
  callers: number
  only: VariantName[]
}

const options = {
  rounds: { type: 'string', default: '200' },
  slow: { type: 'string', default: '4' },
  kills: { type: 'string', default: '20' },
  processes: { type: 'string', default: '4' },
  callers: { type: 'string', default: '200' },
  only: { type: 'string', default: variantNames.join() },
} as const

/** Reads the words behind `npm run bench -- race`. Throws an Error for people when one of them means nothing. */
export function readPlan(args: string[]): Plan {
  const { values } = parseArgs({ args, options })
  return {
    rounds: readCount('rounds', values.rounds, 0),
    slow: readCount('slow', values.slow, 0),
    kills: readCount('kills', values.kills, 0),
    processes: readCount('processes', values.processes, 2),
    callers: readCount('callers', values.callers, 1),
    only: variantNames.filter((name) => namesOf(values.only).includes(name)),
  }
}

function namesOf(list: string): string[] {
  const names = list.split(',')
  const unknown = names.find((name) => !variantNames.some((known) => known === name))
  if (unknown !== undefined) throw new Error(`--only ${unknown}: there are ${variantNames.join(', ')}`)
  return names
}
