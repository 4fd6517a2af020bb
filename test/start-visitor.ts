import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { programOf } from './program-of'
import { noSights, type Sights, type VisitedTenant } from './visit-tenants'

export type VisitorTask =
  | { kind: 'visit'; tenants: VisitedTenant[]; rounds: number; label: string }
  | { kind: 'stay'; tenant: VisitedTenant }

/** A process that serves tenants and shares nothing with the others but the database. */
export class Visitor {
  readonly #child: ChildProcess

  constructor(child: ChildProcess) {
    this.#child = child
  }

  visit = (task: Omit<Extract<VisitorTask, { kind: 'visit' }>, 'kind'>) => this.#ask<Sights>({ kind: 'visit', ...task })

  /** Resolves when it is inside a transaction, which it does not end. */
  stay = (tenant: VisitedTenant) => this.#ask<'inside'>({ kind: 'stay', tenant })

  /** Kills it at once, as a crash would (SIGKILL). */
  async kill(): Promise<void> {
    const gone = once(this.#child, 'exit')
    if (this.#child.kill('SIGKILL')) await gone
  }

  async #ask<Answer>(task: VisitorTask): Promise<Answer> {
    this.#child.send(task)
    return await nextMessage<Answer>(this.#child)
  }
}

async function nextMessage<Message>(child: ChildProcess): Promise<Message> {
  const waiting = new AbortController()
  try {
    const { signal } = waiting
    const died = once(child, 'exit', { signal }).then(([code]) => {
      throw new Error(`a visitor ended with ${String(code)}`)
    })
    const [message] = (await Promise.race([once(child, 'message', { signal }), died])) as [Message]
    died.catch(() => undefined)
    return message
  } finally {
    waiting.abort()
  }
}

/** Starts one in this environment, with some of it changed; `kill` it in the end. */
export async function startVisitor(changes: Partial<NodeJS.ProcessEnv> = {}): Promise<Visitor> {
  const { file, execArgv } = programOf('test/visitor-process.ts')
  const child = fork(file, { execArgv, env: { ...process.env, ...changes } })
  await nextMessage(child)
  return new Visitor(child)
}

/** Lets so many processes visit all tenants at once, and adds up what they saw. */
export async function visitFromProcesses(
  visitors: Visitor[],
  { tenants, rounds }: { tenants: VisitedTenant[]; rounds: number },
): Promise<Sights> {
  const all = await Promise.all(
    visitors.map((visitor, index) => visitor.visit({ tenants, rounds, label: String(index) })),
  )
  return all.reduce(
    (sum, one) => ({
      queries: sum.queries + one.queries,
      foreign: sum.foreign + one.foreign,
      wrong: sum.wrong + one.wrong,
      unwalled: sum.unwalled + one.unwalled,
      failed: sum.failed + one.failed,
      failure: sum.failure ?? one.failure,
    }),
    noSights(),
  )
}
