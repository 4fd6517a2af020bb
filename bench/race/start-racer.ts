import { type ChildProcess, fork } from 'node:child_process'
import { on, once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { ConnectionRef } from '@/lib/connections/connection-ref'
import type { VariantName } from './plan'

/** What a process does in a round. */
export interface RacerTask {
  variant: VariantName
  ref: ConnectionRef
  callers: number
}

/** How many calls succeeded, and why the others did not. */
export interface Answers {
  succeeded: number
  reasons: Record<string, number>
}

type Report = 'ready' | 'prepared' | Answers

/** One of the processes that race. */
export class Racer {
  readonly name: string
  readonly #child: ChildProcess
  readonly #reports: AsyncIterator<[Report]>
  readonly #gone: Promise<undefined>

  constructor(name: string, child: ChildProcess) {
    this.name = name
    this.#child = child
    this.#reports = on(child, 'message') as AsyncIterableIterator<[Report]>
    this.#gone = once(child, 'exit').then(() => undefined)
  }

  /** Resolves when its callers stand ready with the ended token. */
  async prepare(task: RacerTask): Promise<void> {
    this.#child.send(task)
    if ((await this.#next()) !== 'prepared') throw new Error(`${this.name} did not prepare`)
  }

  /** Lets all callers go at once; undefined when the process died meanwhile. */
  async go(): Promise<Answers | undefined> {
    this.#child.send('go')
    const report = await this.#next()
    return typeof report === 'object' ? report : undefined
  }

  /** Kills it at once, as a crash would (SIGKILL). */
  async kill(): Promise<void> {
    this.#child.kill('SIGKILL')
    await this.#gone
  }

  async #next(): Promise<Report | undefined> {
    const next = this.#reports.next().then(({ value }: IteratorResult<[Report]>) => value[0])
    return await Promise.race([next, this.#gone])
  }
}

/** Starts one under a name that its requests carry; `kill` it in the end. */
export async function startRacer(name: string): Promise<Racer> {
  const script = fileURLToPath(new URL('./racer.ts', import.meta.url))
  const child = fork(script, {
    execArgv: ['--conditions=react-server', '--import', 'tsx'],
    env: { ...process.env, RACER: name },
  })
  const [first]: unknown[] = await Promise.race([once(child, 'message'), once(child, 'exit')])
  if (first !== 'ready') throw new Error(`${name} ended with ${String(first)}`)
  return new Racer(name, child)
}
