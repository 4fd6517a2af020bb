import type { TencentError } from './errors'

const BASE_MS = 200
const CAP_MS = 3_000
const MAX_ATTEMPTS = 4

type RetryState = { attempt: number; remainingMs: number; random: () => number }

/**
 * How long to wait before a failed read is tried again, in ms: full jitter below a doubling ceiling, never less than the
 * answer's `Retry-After`. Undefined: give up, because waiting cannot help or the deadline would pass.
 */
export function retryDelay(error: TencentError, { attempt, remainingMs, random }: RetryState): number | undefined {
  if (!error.transient || error.kind === 'timeout' || attempt >= MAX_ATTEMPTS) return undefined
  const jitter = random() * Math.min(CAP_MS, BASE_MS * 2 ** attempt)
  const delay = Math.max(jitter, (error.retryAfterSeconds ?? 0) * 1000)
  return delay < remainingMs ? delay : undefined
}
