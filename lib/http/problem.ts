import 'server-only'
import { AppError } from '@/lib/errors'
import { log } from '@/lib/log'
import { problemDocument } from '@/lib/problem-document'

/** Turns whatever was thrown into `application/problem+json` (RFC 9457). What is not an AppError says nothing of itself. */
export function toProblem(thrown: unknown, requestId: string): Response {
  const error = thrown instanceof AppError ? thrown : new AppError('internal', 'unexpected error', { cause: thrown })
  if (error.status >= 500) log.error({ requestId, code: error.code, err: describe(error) }, error.message)
  const { status, retryAfterSeconds } = error
  const headers = new Headers({ 'content-type': 'application/problem+json' })
  if (retryAfterSeconds !== undefined) headers.set('retry-after', String(Math.ceil(retryAfterSeconds)))
  return new Response(problemDocument(error, requestId), { status, headers })
}

// Only what names the fault: an error's own fields may hold what was sent.
function describe(error: Error): { stack: string | undefined; cause?: unknown } {
  const cause = error.cause instanceof Error ? describe(error.cause) : undefined
  return { stack: error.stack, ...(cause && { cause }) }
}
