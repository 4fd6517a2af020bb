import 'server-only'
import type { TokenTransport } from '@/lib/tencent'
import { platformFetch } from './platform-fetch'

/** Half a lease: whoever claims it has the other half to store the answer. */
const TIMEOUT_MS = 3_000

/** How the token endpoints are called: once, within 3 s. */
export const tokenTransport = (): TokenTransport => ({
  fetch: platformFetch('token'),
  now: Date.now,
  signal: AbortSignal.timeout(TIMEOUT_MS),
})
