import { type ChildProcess, fork } from 'node:child_process'
import { on, once } from 'node:events'
import { programOf } from './program-of'

/** What a broker process is asked to do; it answers when all of it is done, or with the first failure. */
export type BrokerTask =
  | { kind: 'call'; tenantId: string; membershipId: string; times: number }
  /** Calls on so many lanes at once, until our own limit refuses one. */
  | { kind: 'flood'; tenantId: string; membershipId: string; lanes: number }
  | { kind: 'refresh'; connections: { tenantId: string; id: string; version: number }[] }

type Report = 'ready' | 'started' | 'done' | { failed: string }

/** A process that shares nothing with the test but database and sandbox. */
export class BrokerProcess {
  readonly #child: ChildProcess
  readonly #reports: AsyncIterator<[Report]>

  constructor(child: ChildProcess) {
    this.#child = child
    // A queue: two reports can arrive in one turn of the event loop.
    this.#reports = on(child, 'message') as AsyncIterableIterator<[Report]>
  }

  /** Runs a task to its end; rejects with the first failure in it. */
  async run(task: BrokerTask): Promise<void> {
    await this.begin(task)
    const report = await this.#next()
    if (report !== 'done') throw new Error(typeof report === 'object' ? report.failed : report)
  }

  /** Resolves when the task has begun. */
  async begin(task: BrokerTask): Promise<void> {
    this.#child.send(task)
    await this.#next()
  }

  /** Kills it at once, as a crash would (SIGKILL). */
  async kill(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return
    const gone = once(this.#child, 'exit')
    this.#child.kill('SIGKILL')
    await gone
  }

  async #next(): Promise<Report> {
    const next = await this.#reports.next()
    return next.value[0]
  }
}

/** Starts one, in the environment of the test (test/environment.ts); `kill` it in the end. */
export async function startBrokerProcess(): Promise<BrokerProcess> {
  const { file, execArgv } = programOf('test/broker-process.ts')
  const child = fork(file, { execArgv, env: process.env })
  const [first]: unknown[] = await Promise.race([once(child, 'message'), once(child, 'exit')])
  if (first !== 'ready') throw new Error(`a broker process ended with ${String(first)}`)
  return new BrokerProcess(child)
}
