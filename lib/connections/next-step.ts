import 'server-only'
import type { ConnectionFacts } from './read-connection'

/**
 * - `use`: another pair than the refused one is stored. `sign-in`: only the person can help.
 * - `wait`: somebody holds the lease. `back-off`: the last attempt failed, and its successor is not due.
 * - `refresh`: claim the lease.
 */
export type NextStep = 'use' | 'sign-in' | 'wait' | 'back-off' | 'refresh'

/** What somebody does who needs a token and cannot use the one of `staleVersion`. */
export function nextStep(facts: ConnectionFacts | null, staleVersion: number): NextStep {
  if (!facts || facts.ended) return 'sign-in'
  if (facts.version !== staleVersion && facts.accessToken !== null && facts.accessAlive) return 'use'
  if (!facts.refreshable || facts.failureKind === 'TERMINAL') return 'sign-in'
  if (facts.leased) return 'wait'
  return facts.waitMs > 0 ? 'back-off' : 'refresh'
}
