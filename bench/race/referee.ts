import { setTimeout as wait } from 'node:timers/promises'
import type { ConnectionRef } from '@/lib/connections/connection-ref'
import { asTenant } from '@/lib/db'
import { connect } from '@/test/connect'
import { control, type TestTenant } from '@/test/make-tenant'
import { tokenCounts } from '@/test/token-counts'
import { callWithToken } from './call-with-token'
import { readPair, refreshPair } from './stored-pair'

/** Longer than the lock of 10 s, shorter than the timeout of 30 s beside it. */
const SLOW_MS = 11_000
const STORING_MS = 2_000

interface LoggedRequest {
  id: number
  operation?: string
  headers: Record<string, string>
  fault?: string
  milliseconds: number
}

/** Sees to one person's connection: ends its token, lets refreshes go wrong, and counts what became of them. */
export class Referee {
  readonly #sandbox: { origin: string }
  readonly #made: TestTenant
  readonly #userid: string
  readonly ref: ConnectionRef
  readonly openId: string

  constructor(sandbox: { origin: string }, made: TestTenant, { userid, id }: { userid: string; id: string }) {
    this.#sandbox = sandbox
    this.#made = made
    this.#userid = userid
    this.ref = { tenantId: made.tenant.id, id }
    this.openId = made.person(userid).openId
  }

  /** The access token ends, at the platform and in the row. */
  async expire(): Promise<void> {
    const { tenantId, id } = this.ref
    await control(this.#sandbox, 'POST', '/tokens/expire', { openId: this.openId })
    await asTenant({ id: tenantId }, (db) =>
      db.connection.updateMany({ where: { tenantId, id }, data: { accessExpiresAt: new Date(0) } }),
    )
  }

  counts = () => tokenCounts(this.#sandbox, this.openId)

  /** The next refresh takes its time: before the platform carries it out, or between that and its answer. */
  slowDown = (phase: 'before' | 'after') => this.#strikeNext({ phase, kind: 'latency', value: SLOW_MS })

  /** The next refresh has no answer, because it was not carried out, or although it was. */
  hang = (phase: 'before' | 'after') => this.#strikeNext({ phase, kind: 'hang' })

  async #strikeNext(fault: object): Promise<void> {
    const next = { operation: 'refreshToken', openId: this.openId, times: 1 }
    await control(this.#sandbox, 'POST', '/faults', { ...next, ...fault })
  }

  /** A mark in the platform's log, to look only at what comes after it. */
  async mark(): Promise<number> {
    return (await this.#logSince(Number.MAX_SAFE_INTEGER)).last
  }

  /** The name of the process whose refresh hangs, as soon as one does. */
  hanging = async (mark: number): Promise<string> => {
    const found = await this.#find(mark, ({ fault }) => fault === 'hang')
    return found.headers['x-racer'] ?? ''
  }

  /** Resolves when the refresh that takes long is over at the platform, whether or not anybody still listens. */
  async slowIsOver(mark: number): Promise<void> {
    await this.#find(mark, ({ milliseconds }) => milliseconds >= SLOW_MS)
  }

  async #find(mark: number, fits: (request: LoggedRequest) => boolean): Promise<LoggedRequest> {
    for (;;) {
      const { requests } = await this.#logSince(mark)
      const isOurs = ({ headers }: LoggedRequest) => headers['x-racer']?.startsWith(`${this.#userid}-`)
      const found = requests.find((one) => one.operation === 'refreshToken' && isOurs(one) && fits(one))
      if (found) return found
      await wait(50)
    }
  }

  async #logSince(since: number) {
    const answer = await fetch(`${this.#sandbox.origin}/_sandbox/requests?since=${since}`)
    return (await answer.json()) as { requests: LoggedRequest[]; last: number }
  }

  /** Whether nothing that is stored is good for anything; then the person signs in again, so that the next round has a pair. */
  async wasLost(): Promise<boolean> {
    // Who has just had an answer takes a moment to store it.
    const deadline = performance.now() + STORING_MS
    while (performance.now() < deadline) {
      const { accessToken, ...facts } = await readPair(this.ref)
      if (accessToken !== null && (await succeeds(() => callWithToken({ ...facts, accessToken })))) return false
      await wait(100)
    }
    const stored = await readPair(this.ref)
    if (await succeeds(() => refreshPair(this.ref, stored))) return false
    await connect(this.#made, this.#userid)
    return true
  }
}

const succeeds = (work: () => Promise<unknown>): Promise<boolean> =>
  work().then(
    () => true,
    () => false,
  )
