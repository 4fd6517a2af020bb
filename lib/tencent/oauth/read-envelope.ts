import { z } from 'zod'
import { apiError, TencentError } from '../errors'
import { parseJson } from '../json'
import type { HttpReply } from '../send-request'
import { maybe, wireCount, wireText } from '../wire'

const Envelope = z.object({
  code: wireCount,
  message: maybe(wireText),
  nonce: maybe(wireText),
  data: z.unknown().optional(),
})

/**
 * The `data` of a token endpoint's answer, read by `schema`. The envelope decides, whatever the HTTP status.
 * Throws TencentError: `api` for a code other than 0, else `protocol`; a page instead of an envelope is transient.
 */
export function readEnvelope<T extends z.ZodType>({ status, text }: HttpReply, schema: T): z.output<T> {
  const envelope = Envelope.safeParse(parseOrUndefined(text))
  if (!envelope.success) {
    throw new TencentError({
      kind: 'protocol',
      message: `The token endpoint answered ${status} without the documented envelope`,
      outcome: 'unknown',
      httpStatus: status,
      transient: status >= 500 || text.trimStart().startsWith('<'),
    })
  }
  const { code, message, nonce, data } = envelope.data
  if (code !== 0) throw apiError({ code, message: message ?? '', httpStatus: status, traceId: nonce })
  const parsed = schema.safeParse(data)
  if (parsed.success) return parsed.data
  // Only paths and rules: the values are tokens.
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'data'}: ${issue.message}`)
  throw new TencentError({
    kind: 'protocol',
    message: `The token endpoint answered with unusable data (${faults.join('; ')})`,
    outcome: 'unknown',
    httpStatus: status,
    traceId: nonce,
  })
}

function parseOrUndefined(text: string): unknown {
  try {
    return parseJson(text)
  } catch {
    return undefined
  }
}
