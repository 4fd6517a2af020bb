import type { TencentError } from './errors'
import type { Fetch } from './send-request'
import type { Authenticator } from './sign'

/** One attempt, for a call log. Holds no input, no body and no credential. */
export type CallRecord = {
  operation: string
  method: string
  path: string
  /** From 1. */
  attempt: number
  startedAt: Date
  durationMs: number
  httpStatus?: number
  traceId?: string
  error?: TencentError
}

export type ClientOptions = {
  restOrigin: string
  fetch: Fetch
  /** Unix milliseconds. */
  now: () => number
  /** A positive integer of at least 31 random bits, as text: `createNonce`. */
  nonce: () => string
  authenticator: Authenticator
  /** Whom the enterprise credential acts as. With OAuth it is always the token's own person. */
  operatorUserid?: string
  /** For the whole call, retries included. */
  deadlineMs: number
  /** After decompression; 8 MB unless said otherwise. */
  maxReplyBytes?: number
  /** False: this platform has no operations newer than documentation 2.2.0, and they are refused before sending. */
  laterOperations?: boolean
  /** Send the person under the newer name too, where an operation has one. */
  sendOperatorId?: boolean
  /** A credential was refused: a fresh one to send the same call with, once, or undefined to let it fail. */
  onRejectedToken?: (rejected: Authenticator, signal: AbortSignal) => Promise<Authenticator | undefined>
  /** Before each attempt, inside the deadline. What it throws ends the call as it is. */
  beforeAttempt?: () => Promise<void>
  /** After each attempt. */
  onCall?: (record: CallRecord) => void
  sleep?: (ms: number, signal: AbortSignal) => Promise<void>
  /** As Math.random. */
  random?: () => number
}
