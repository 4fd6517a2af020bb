import 'server-only'
import type { z } from 'zod'
import { metrics } from '@/lib/metrics'
import {
  type Authenticator,
  type CallRecord,
  type ClientOptions,
  createClient,
  createNonce,
  type Operation,
} from '@/lib/tencent'
import type { Caller } from './app-codes'
import { type CallOrigin, noteCall } from './call-log/note-call'
import { admit } from './limits/admit'
import { learnLimit } from './limits/learn-limit'
import { limitsOf } from './limits/limits-of'
import { platformFetch, platformNamed } from './platform-fetch'

/** For the whole call, retries of reads and waiting for a limit included. */
const DEADLINE_MS = 10_000
const patienceMs = { person: 1_000, job: 8_000 }

/** Who waits for the answer: a person at a screen, or a job that has time. */
export type Waiting = keyof typeof patienceMs

interface PlatformCaller {
  kind: Caller
  /** The operator's name for where the application lives. */
  platform: string
  sdkId: string
  /** The connection or the enterprise credential that calls. */
  subjectId: string
  origin: CallOrigin
  waiting: Waiting
  authenticator: Authenticator
  operatorUserid?: ClientOptions['operatorUserid']
  onRejectedToken?: ClientOptions['onRejectedToken']
  /** Hears of each attempt, besides the call log. */
  onAttempt?: ClientOptions['onCall']
}

/**
 * Calls Tencent within its limits and ours, and writes each attempt into the call log. Throws what the client throws, and
 * AppError where our own limit says no.
 */
export async function callPlatform<Input extends z.ZodType, Reply extends z.ZodType, Output>(
  caller: PlatformCaller,
  operation: Operation<Input, Reply, Output>,
  input: z.input<Input>,
): Promise<Output> {
  const { kind, sdkId, subjectId, origin, waiting, authenticator, operatorUserid, onRejectedToken } = caller
  const platform = platformNamed(caller.platform)
  const numbers = [platform.limits, platform.applicationLimits[sdkId] ?? {}]
  const limits = limitsOf({ kind, tenantId: origin.tenantId, subjectId, limits: numbers }, operation)
  const client = createClient({
    restOrigin: platform.restOrigin,
    fetch: platformFetch('rest'),
    now: Date.now,
    nonce: createNonce,
    deadlineMs: DEADLINE_MS,
    laterOperations: platform.laterOperations.includes(operation.id),
    authenticator,
    operatorUserid,
    onRejectedToken,
    beforeAttempt: async () => {
      for (const limit of limits) await admit(limit, patienceMs[waiting])
    },
    onCall: (record) => {
      noteCall(origin, record)
      countCall(record)
      caller.onAttempt?.(record)
    },
  })
  try {
    return await client.call(operation, input)
  } catch (error) {
    await learnLimit(limits, error)
    throw error
  }
}

function countCall({ operation, durationMs, error }: CallRecord): void {
  metrics().calls.observe({ operation, outcome: error?.kind ?? 'ok' }, durationMs / 1_000)
  if (error?.code === undefined) return
  // Only documented codes: whatever else an answer says must not make a series of its own.
  metrics().refusals.inc({ operation, code: error.known ? String(error.code) : 'other' })
}
