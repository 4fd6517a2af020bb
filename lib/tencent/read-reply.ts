import { z } from 'zod'
import type { Operation } from './catalogue/define-operation'
import { apiError, TencentError } from './errors'
import { parseJson } from './json'
import type { HttpReply } from './send-request'
import { maybe, wireCount, wireText } from './wire'

const ErrorBody = z.object({
  error_info: z.object({
    error_code: wireCount.optional(),
    new_error_code: maybe(wireCount),
    message: maybe(wireText),
  }),
})

/**
 * The output of an operation, read from one answer. Throws TencentError: `api` if the body carries an error code, whatever
 * the HTTP status; `protocol` if the body is neither that nor what the operation answers. An empty body counts as `{}`.
 * `now` (Unix ms) is for a `Retry-After` that names a date.
 */
export function readReply<Input extends z.ZodType, Reply extends z.ZodType, Output>(
  operation: Operation<Input, Reply, Output>,
  reply: HttpReply,
  now: number,
): Output {
  const facts = {
    httpStatus: reply.status,
    traceId: reply.headers.get('x-tc-trace') ?? undefined,
    retryAfterSeconds: parseRetryAfter(reply.headers.get('retry-after'), now),
    answeredAt: parseDate(reply.headers.get('date')),
  }
  const body = parseBody(reply.text)
  const failure = ErrorBody.safeParse(body)
  const sentCode = failure.data?.error_info.error_code ?? failure.data?.error_info.new_error_code
  if (failure.success && sentCode) {
    const { new_error_code, message } = failure.data.error_info
    throw apiError({ code: sentCode, rawCode: String(new_error_code ?? sentCode), message: message ?? '', ...facts })
  }
  if (reply.status < 200 || reply.status >= 300 || body === undefined) {
    const what = body === undefined ? 'a body that is not JSON' : 'neither data nor an error code'
    throw new TencentError({
      kind: 'protocol',
      message: `${operation.id}: Tencent Meeting answered ${reply.status} with ${what}`,
      outcome: 'unknown',
      transient: reply.status >= 500,
      ...facts,
    })
  }
  const parsed = operation.reply.safeParse(body)
  if (parsed.success) return operation.map(parsed.data)
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'body'}: ${issue.message}`)
  throw new TencentError({
    kind: 'protocol',
    message: `${operation.id}: the answer of Tencent Meeting is not as documented (${faults.slice(0, 5).join('; ')})`,
    outcome: 'unknown',
    ...facts,
  })
}

function parseBody(text: string): unknown {
  if (text.trim() === '') return {}
  try {
    return parseJson(text)
  } catch {
    return undefined
  }
}

/** Seconds to wait, from either form of the header (RFC 9110, section 10.2.3). */
function parseRetryAfter(header: string | null, now: number): number | undefined {
  if (header !== null && /^\d+$/.test(header)) return Number(header)
  const date = parseDate(header)
  return date && Math.max(0, Math.ceil((date.getTime() - now) / 1000))
}

function parseDate(header: string | null): Date | undefined {
  const date = new Date(header ?? Number.NaN)
  return Number.isNaN(date.getTime()) ? undefined : date
}
