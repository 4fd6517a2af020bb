import 'server-only'
import { AppError, type ErrorCode } from '@/lib/errors'
import { log } from '@/lib/log'
import { TencentError } from '@/lib/tencent'
import { appCode, type Caller } from './app-codes'
import { fieldErrors } from './field-errors'

type Call = 'read' | 'write'

/** The fault is with us or with our standing at Tencent: the operator must know, the person can do nothing. */
const ourFaults: ReadonlySet<ErrorCode> = new Set([
  'our_clock_or_signature',
  'our_request_refused',
  'server_address_refused',
])

/**
 * What a failed call means for the person, in one place. A write whose fate is unknown is never called a failure: it may have been
 * carried out. A write that was refused because of a field names it. Anything but a TencentError comes back as it is.
 */
export function toAppError(error: unknown, call: Call, caller: Caller = 'person'): unknown {
  if (!(error instanceof TencentError)) return error
  const { code, traceId, retryAfterSeconds } = error
  const errors = call === 'write' || error.kind === 'input' ? fieldErrors(error) : []
  const ours = errors.length > 0 ? 'invalid_input' : errorCode(error, call, caller)
  if (ourFaults.has(ours)) log.error({ code, traceId }, 'Tencent refuses our clock, signature, request or address')
  return new AppError(ours, error.message, {
    cause: error,
    errors,
    retryAfterSeconds,
    tencent: code === undefined && traceId === undefined ? undefined : { code, traceId },
  })
}

/** An unlisted code is shown as the refusal it most likely is, with its number. */
function errorCode(error: TencentError, call: Call, caller: Caller): ErrorCode {
  const { kind, code = 0, transient } = error
  if (kind === 'input') return 'invalid_input'
  if (kind !== 'api' || transient) return noAnswer(error, call)
  return appCode(code, caller) ?? 'tencent_refused'
}

const noAnswer = ({ outcome }: TencentError, call: Call): ErrorCode =>
  call === 'write' && outcome === 'unknown' ? 'outcome_unknown' : 'tencent_unavailable'
