import 'server-only'
import type { FailureKind } from '@/lib/generated/prisma/enums'

const BASE_MS = 5_000
const CAP_MS = 15 * 60_000
/** The token endpoints are not to be called often, so chance alone must not make an attempt follow at once. */
const LEAST_MS = 1_000

/** A failed refresh as it is about to be recorded. */
export interface RefreshFailure {
  kind: FailureKind
  /** Failures in a row, this one included. */
  consecutive: number
  /** The kind of the failure before, if that was in the same row of failures. */
  previous: FailureKind | null
}

/**
 * How long to wait before the next attempt, in ms: full jitter, doubling from 5 s to 15 min. Null after a terminal failure, which
 * has no next one, and after the first ambiguous one: its repetition with the same token is due when the lease has run out.
 */
export function backOff({ kind, consecutive, previous }: RefreshFailure, random: () => number): number | null {
  if (kind === 'TERMINAL' || isFirstAmbiguous(kind, previous)) return null
  const longest = Math.min(CAP_MS, BASE_MS * 2 ** (consecutive - 1))
  return Math.round(LEAST_MS + random() * (longest - LEAST_MS))
}

/** Nobody knows whether the token was used up, and it was not tried again yet. */
export const isFirstAmbiguous = (kind: FailureKind, previous: FailureKind | null): boolean =>
  kind === 'AMBIGUOUS' && previous !== 'AMBIGUOUS'
