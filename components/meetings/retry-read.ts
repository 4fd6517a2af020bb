import type { SWRConfiguration } from 'swr'
import { asProblem } from '@/lib/fetcher'

const TRIES = 3
const FIRST_DELAY_MS = 2_000
const passing = new Set(['offline', 'tencent_unavailable', 'unavailable', 'refresh_in_progress', 'internal'])

/** When a failed read is worth another try by itself, in milliseconds; undefined when only the person can help. */
export function retryDelay(error: unknown, tries: number): number | undefined {
  const { code, retryAfterSeconds } = asProblem(error)
  if (code === 'rate_limited') return (retryAfterSeconds ?? 10) * 1000
  return passing.has(code) && tries <= TRIES ? FIRST_DELAY_MS * 2 ** (tries - 1) : undefined
}

/** Options of every read: what passes by itself is tried again, what does not is shown at once. */
export const readOptions = {
  onErrorRetry(error: unknown, _key, _config, revalidate, { retryCount }) {
    const delay = retryDelay(error, retryCount)
    if (delay !== undefined) setTimeout(() => void revalidate({ retryCount }), delay)
  },
} satisfies SWRConfiguration
