import type { z } from 'zod'
import { buildRequest, checkInput } from './build-request'
import type { Operation } from './catalogue/define-operation'
import type { ClientOptions } from './client-options'
import { type Deadline, startDeadline } from './deadline'
import { TencentError } from './errors'
import { operatorOf } from './operator-of'
import { readReply } from './read-reply'
import { retryDelay } from './retry-delay'
import { sendRequest } from './send-request'
import type { Authenticator } from './sign'

export type TencentClient = {
  /** Makes one call. Throws TencentError; after an `unknown` outcome of a write, look before sending it again. */
  call<Input extends z.ZodType, Reply extends z.ZodType, Output>(
    operation: Operation<Input, Reply, Output>,
    input: z.input<Input>,
    options?: { signal?: AbortSignal },
  ): Promise<Output>
}

const DEFAULT_MAX_REPLY_BYTES = 8 * 1024 * 1024

/**
 * A client for one credential and person. Reads are tried again inside the deadline; a write is sent a second time only
 * when the gateway refused the first unread (wrong clock, replay, refused token).
 */
export function createClient(options: ClientOptions): TencentClient {
  const { now, onCall, sleep = sleepFor, random = Math.random } = options
  let authenticator = options.authenticator
  let clockSkewMs = 0

  return {
    async call(operation, input, { signal } = {}) {
      const checked = checkInput(operation, input)
      const deadline = startDeadline(options.deadlineMs, signal)
      try {
        return await callUntilDone(operation, checked, deadline)
      } finally {
        deadline.stop()
      }
    },
  }

  async function callUntilDone<Input extends z.ZodType, Reply extends z.ZodType, Output>(
    operation: Operation<Input, Reply, Output>,
    input: z.output<Input>,
    deadline: Deadline,
  ): Promise<Output> {
    let wasRefused = false
    for (let attempt = 1; ; attempt++) {
      const used = authenticator
      try {
        return await callOnce(operation, input, { attempt, used, signal: deadline.signal })
      } catch (error) {
        if (!(error instanceof TencentError)) throw error
        if (!wasRefused && (await curesRefusal(error, used, deadline.signal))) {
          wasRefused = true
          continue
        }
        const state = { attempt, remainingMs: deadline.remainingMs(), random }
        const delay = operation.method === 'GET' ? retryDelay(error, state) : undefined
        if (delay === undefined) throw error
        await sleep(delay, deadline.signal)
      }
    }
  }

  /** One attempt: a new timestamp, nonce and signature over exactly the bytes that are sent. */
  async function callOnce<Input extends z.ZodType, Reply extends z.ZodType, Output>(
    operation: Operation<Input, Reply, Output>,
    input: z.output<Input>,
    { attempt, used, signal }: { attempt: number; used: Authenticator; signal: AbortSignal },
  ): Promise<Output> {
    const request = buildRequest(operation, input, operatorOf(operation, used, options))
    await options.beforeAttempt?.()
    const timestamp = Math.floor((now() + clockSkewMs) / 1000)
    const headers = used.sign({ ...request, timestamp, nonce: options.nonce() })
    const url = new URL(request.uri, options.restOrigin).href
    const maxBytes = options.maxReplyBytes ?? DEFAULT_MAX_REPLY_BYTES

    const record = { operation: operation.id, method: operation.method, path: operation.path, attempt }
    const startedAt = new Date(now())
    const start = performance.now()
    const log = (facts: { httpStatus?: number; traceId?: string; error?: TencentError }) =>
      onCall?.({ ...record, startedAt, durationMs: performance.now() - start, ...facts })
    try {
      const reply = await sendRequest({ ...request, url, headers }, { fetch: options.fetch, signal, maxBytes })
      const output = readReply(operation, reply, now())
      log({ httpStatus: reply.status, traceId: reply.headers.get('x-tc-trace') ?? undefined })
      return output
    } catch (error) {
      if (error instanceof TencentError) log({ httpStatus: error.httpStatus, traceId: error.traceId, error })
      throw error
    }
  }

  /** Whether the gateway refused this attempt before executing it, and the next one can be better. */
  async function curesRefusal({ code, answeredAt }: TencentError, used: Authenticator, signal: AbortSignal) {
    if (code === 190301 || code === 200002) return true
    if (code === 190300 && answeredAt !== undefined) {
      clockSkewMs = answeredAt.getTime() - now()
      return true
    }
    if (code !== 190303) return false
    // A call beside this one may have replaced the credential already.
    if (used !== authenticator) return true
    const fresh = await options.onRejectedToken?.(used, signal)
    if (fresh !== undefined) authenticator = fresh
    return fresh !== undefined
  }
}

/** Ends early, without an error, when the signal does: the next attempt reports it. */
function sleepFor(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms)
    function done() {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
    signal.addEventListener('abort', done)
  })
}
