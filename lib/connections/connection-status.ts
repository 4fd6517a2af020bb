import type { EndedBy, FailureKind } from '@/lib/generated/prisma/enums'

/** What a connection can do now. */
export type ConnectionStatus =
  | 'ACTIVE'
  /** Refreshing fails at the moment, or what it gives is refused; the console keeps trying. */
  | 'DEGRADED'
  /** Only a new sign-in helps. */
  | 'NEEDS_REAUTH'
  | 'REVOKED_BY_PERSON'
  | 'REVOKED_BY_ADMIN'
  | 'REVOKED_BY_TENCENT'

/** Why it is not ACTIVE. */
export type StatusReason =
  | 'never_authorized'
  | 'refresh_refused'
  | 'refresh_token_ended'
  | 'tencent_fails'
  | 'outcome_unknown'
  | 'disconnected'

/** The stored facts that a status follows from. */
export interface StatusFacts {
  hasRefreshToken: boolean
  refreshExpiresAt: Date | null
  failureKind: FailureKind | null
  endedAt: Date | null
  endedBy: EndedBy | null
}

/** Derives the status; it is stored nowhere, so it can never be stale. An end counts before a failure, a failure before success. */
export function connectionStatus(
  facts: StatusFacts,
  now: Date,
): { status: ConnectionStatus; reason: StatusReason | null } {
  if (facts.endedAt) return { status: `REVOKED_BY_${facts.endedBy ?? 'TENCENT'}`, reason: 'disconnected' }
  if (facts.failureKind === 'TERMINAL') return { status: 'NEEDS_REAUTH', reason: 'refresh_refused' }
  if (!facts.hasRefreshToken) return { status: 'NEEDS_REAUTH', reason: 'never_authorized' }
  if (facts.refreshExpiresAt && facts.refreshExpiresAt <= now) {
    return { status: 'NEEDS_REAUTH', reason: 'refresh_token_ended' }
  }
  if (facts.failureKind === 'TRANSIENT') return { status: 'DEGRADED', reason: 'tencent_fails' }
  if (facts.failureKind === 'AMBIGUOUS') return { status: 'DEGRADED', reason: 'outcome_unknown' }
  return { status: 'ACTIVE', reason: null }
}
