import { type ErrorCodeEntry, errorCodes } from './error-codes'

/**
 * - `api`: Tencent answered with an error code. `code` decides what to do, never the HTTP status.
 * - `network`: no complete answer arrived. `timeout`: the deadline or the caller's signal ended the call.
 * - `protocol`: an answer arrived that is not what the documentation describes (HTML, redirect, too large, missing fields).
 * - `input`: nothing was sent, because what we were asked to send is not valid; `issues` name the fields.
 */
export type TencentErrorKind = 'api' | 'network' | 'timeout' | 'protocol' | 'input'

/** `not-executed`: the request provably changed nothing. `unknown`: it may have been carried out; look before repeating. */
export type Outcome = 'not-executed' | 'unknown'

export type InputIssue = { path: string; message: string }

type Details = {
  kind: TencentErrorKind
  message: string
  outcome: Outcome
  httpStatus?: number
  code?: number
  rawCode?: string
  traceId?: string
  transient?: boolean
  retryAfterSeconds?: number
  answeredAt?: Date
  issues?: InputIssue[]
  cause?: unknown
}

/** Everything that can go wrong when talking to Tencent Meeting. Never carries tokens, secrets or bodies. */
export class TencentError extends Error {
  override readonly name = 'TencentError'
  readonly kind: TencentErrorKind
  readonly outcome: Outcome
  readonly httpStatus: number | undefined
  /** The documented code, without the later prefix: 190303 for both 190303 and 200190303. */
  readonly code: number | undefined
  /** The most precise code of the answer, as sent. */
  readonly rawCode: string | undefined
  /** `X-Tc-Trace` (REST) or `nonce` (token endpoints): what the vendor's support asks for. */
  readonly traceId: string | undefined
  /** A later attempt may succeed without anybody changing anything. Rate limits are not transient: see `retryAfterSeconds`. */
  readonly transient: boolean
  readonly retryAfterSeconds: number | undefined
  /** The platform's clock when it answered (`Date` header). */
  readonly answeredAt: Date | undefined
  readonly issues: InputIssue[]

  constructor(details: Details) {
    super(details.message, details.cause === undefined ? undefined : { cause: details.cause })
    this.kind = details.kind
    this.outcome = details.outcome
    this.httpStatus = details.httpStatus
    this.code = details.code
    this.rawCode = details.rawCode
    this.traceId = details.traceId
    this.transient = details.transient ?? false
    this.retryAfterSeconds = details.retryAfterSeconds
    this.answeredAt = details.answeredAt
    this.issues = details.issues ?? []
  }

  /** Meaning and remedy of `code`, where it is a known one. */
  get known(): ErrorCodeEntry | undefined {
    return this.code === undefined ? undefined : errorCodes.get(this.code)
  }
}

/** Later answers prefix the documented code: 200190303 is 190303. Nine or more digits mean that a prefix is there. */
export function normaliseCode(raw: number): number {
  return raw >= 100_000_000 ? raw % 1_000_000 : raw
}

type ApiFailure = {
  code: number
  rawCode?: string
  message: string
  httpStatus: number
  traceId?: string
  retryAfterSeconds?: number
  answeredAt?: Date
}

/** The error for an answer that carries an error code. An unlisted code counts as `unknown`: it proves nothing. */
export function apiError({ code: sentCode, rawCode, message, ...rest }: ApiFailure): TencentError {
  const code = normaliseCode(sentCode)
  const known = errorCodes.get(code)
  const transient = known?.action === 'retry'
  return new TencentError({
    kind: 'api',
    message: `Tencent Meeting answered ${code}: ${message.slice(0, 300)}`,
    outcome: known === undefined || transient ? 'unknown' : 'not-executed',
    transient,
    code,
    rawCode: rawCode ?? String(sentCode),
    ...rest,
    retryAfterSeconds: rest.retryAfterSeconds ?? known?.waitSeconds,
  })
}
