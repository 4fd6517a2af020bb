import 'server-only'
import { AppError, type ErrorCode } from '@/lib/errors'
import { log } from '@/lib/log'
import { TencentError } from '@/lib/tencent'

const notFound = new Set([9002, 9003, 4049, 4051, 190457, 500277])
const notAllowed = new Set([40, 9042, 9099, 9100, 9101, 9102, 20003, 190315, 500014])
/** What was asked for comes too late, or is so already. */
const started = new Set([13602, 500273])
const over = new Set([13603, 9007, 500274, 500275])
const usedUp = new Set([190311, 190312, 500168])
/** Our clock, our signature: the operator must know, the person can do nothing. */
const ourFault = new Set([190300, 190301, 200002, 200003])

/**
 * What a failed call means for the person, in one place. A write whose fate is unknown is never called a failure: it may have been
 * carried out. Anything but a TencentError comes back as it is.
 */
export function toAppError(error: unknown, call: 'read' | 'write'): unknown {
  if (!(error instanceof TencentError)) return error
  const { code, traceId, retryAfterSeconds } = error
  if (code !== undefined && ourFault.has(code)) log.error({ code, traceId }, 'Tencent refuses our clock or signature')
  return new AppError(errorCode(error, call), error.message, {
    cause: error,
    errors: error.issues.map(({ path }) => ({ path, code: 'not_accepted' })),
    retryAfterSeconds,
    tencent: code === undefined && traceId === undefined ? undefined : { code, traceId },
  })
}

function errorCode(error: TencentError, call: 'read' | 'write'): ErrorCode {
  switch (error.kind) {
    case 'input':
      return 'invalid_input'
    case 'api':
      return apiErrorCode(error, call)
    default:
      return noAnswer(error, call)
  }
}

/** An unlisted code is shown as the refusal it most likely is, with its number. */
function apiErrorCode(error: TencentError, call: 'read' | 'write'): ErrorCode {
  const { code = 0, known, transient } = error
  if (notFound.has(code)) return 'not_found'
  if (notAllowed.has(code)) return 'not_allowed'
  if (started.has(code)) return 'meeting_started'
  if (over.has(code)) return 'meeting_over'
  if (usedUp.has(code)) return 'quota_used_up'
  if (known?.action === 'wait') return 'rate_limited'
  if (known?.action === 'reconnect') return 'needs_reauth'
  return transient ? noAnswer(error, call) : 'tencent_refused'
}

const noAnswer = ({ outcome }: TencentError, call: 'read' | 'write'): ErrorCode =>
  call === 'write' && outcome === 'unknown' ? 'outcome_unknown' : 'tencent_unavailable'
