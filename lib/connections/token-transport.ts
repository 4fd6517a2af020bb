import 'server-only'
import type { TokenTransport } from '@/lib/tencent'
import { platformFetch } from './platform-fetch'

/** Half a lease: whoever claims it has the other half to store the answer. */
export const TOKEN_TIMEOUT_MS = 3_000

/** How the token endpoints are called: once, within 3 s unless the caller listens for longer than it waits. */
export const tokenTransport = (timeoutMs = TOKEN_TIMEOUT_MS): TokenTransport => ({
  fetch: platformFetch('token'),
  now: Date.now,
  signal: AbortSignal.timeout(timeoutMs),
})
