import 'server-only'
import { AppError } from '@/lib/errors'
import { claimLease } from './claim-lease'
import type { ConnectionRef } from './connection-ref'
import { isPairHeld } from './held-pair'
import { nextStep } from './next-step'
import { type AccessToken, openAccessToken } from './open-access-token'
import { pause } from './pause'
import { type ConnectionFacts, readConnection } from './read-connection'
import { refreshUnderLease } from './refresh-under-lease'
import { singleFlight } from './single-flight'
import { TOKEN_REFUSED, tokenRefused } from './token-refused'

/** A dead process's lease, and one refresh after it. */
const WAIT_MS = 10_000
const POLL_MS = 100

/**
 * A living access token other than the one of `staleVersion`: the stored one if it is another already, else a refreshed one. All
 * callers of this process share one attempt, all processes share the lease, and nobody refreshes without it.
 * Throws AppError: `needs_reauth`, `tencent_unavailable` or `token_refused` (Tencent fails, or refuses what it issues; not asked
 * again before its time) or `refresh_in_progress` (10 s were not enough).
 */
export function refreshConnection(ref: ConnectionRef, staleVersion: number): Promise<AccessToken> {
  return singleFlight(`${ref.tenantId}/${ref.id}/${staleVersion}`, () => refreshOrWait(ref, staleVersion, false))
}

/** The same, but one attempt ignores that the last failure asks to wait, unless somebody else's attempt comes before it. */
export function forceRefresh(ref: ConnectionRef, staleVersion: number): Promise<AccessToken> {
  return singleFlight(`${ref.tenantId}/${ref.id}/${staleVersion}/forced`, () => refreshOrWait(ref, staleVersion, true))
}

async function refreshOrWait(ref: ConnectionRef, staleVersion: number, forced: boolean): Promise<AccessToken> {
  const deadline = performance.now() + WAIT_MS
  let early = forced
  let stale = staleVersion
  while (performance.now() < deadline) {
    const facts = await readConnection(ref)
    const step = nextStep(facts, stale)
    if (!facts || step === 'sign-in') throw new AppError('needs_reauth', 'the connection has no usable pair')
    if (step === 'use' && facts.accessToken !== null) {
      const opened = openAccessToken(ref, facts.accessToken, facts.version)
      if (opened) return opened
      stale = facts.version
      continue
    }
    if (step === 'back-off' && !early) throw unavailable(facts)
    const isDue = (step === 'refresh' || step === 'back-off') && !isPairHeld(ref)
    const lease = isDue ? await claimLease(ref, { version: facts.version, early }) : null
    early = false
    if (lease) await refreshUnderLease(ref, lease)
    else await pause(POLL_MS)
  }
  throw new AppError('refresh_in_progress', 'another process is refreshing', { retryAfterSeconds: 2 })
}

function unavailable({ waitMs, failureCode }: ConnectionFacts): AppError {
  if (failureCode === TOKEN_REFUSED) return tokenRefused(waitMs)
  return new AppError('tencent_unavailable', 'the last refresh failed and the next one is not due', {
    retryAfterSeconds: Math.ceil(waitMs / 1000),
    tencent: failureCode === null ? undefined : { code: failureCode },
  })
}
