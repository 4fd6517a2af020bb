import type { Account } from '@/lib/accounts/schema'

/** A connection whose authorisation ends within this time is told, as by the view of what needs attention. */
const NOTICE_MS = 7 * 86_400_000

/** How an account stands, as people are told: whether they are in counts before how their connection is. */
export type ShownState =
  | 'fine'
  | 'expiring'
  | 'degraded'
  | 'unknown'
  | 'refused'
  | 'ended'
  | 'neverAuthorized'
  | 'leftByPerson'
  | 'leftByAdmin'
  | 'leftAtTencent'
  | 'never'
  | 'pending'
  | 'suspended'
  | 'rejected'

const ofMembership: Record<Account['membershipStatus'], ShownState | undefined> = {
  ACTIVE: undefined,
  PENDING: 'pending',
  SUSPENDED: 'suspended',
  REJECTED: 'rejected',
}

const ofReason: Record<NonNullable<Account['reason']>, ShownState | undefined> = {
  never_authorized: 'neverAuthorized',
  refresh_refused: 'refused',
  refresh_token_ended: 'ended',
  tencent_fails: 'degraded',
  outcome_unknown: 'unknown',
  disconnected: undefined,
}

const ofStatus: Record<Account['status'], ShownState> = {
  ACTIVE: 'fine',
  DEGRADED: 'degraded',
  NEEDS_REAUTH: 'refused',
  REVOKED_BY_PERSON: 'leftByPerson',
  REVOKED_BY_ADMIN: 'leftByAdmin',
  REVOKED_BY_TENCENT: 'leftAtTencent',
  NEVER_CONNECTED: 'never',
}

/** The word, under accounts.state, for each state that the list can be narrowed to. */
export const statusWord = {
  ACTIVE: 'fine',
  DEGRADED: 'degraded',
  NEEDS_REAUTH: 'reauth',
  REVOKED_BY_PERSON: 'leftByPerson',
  REVOKED_BY_ADMIN: 'leftByAdmin',
  REVOKED_BY_TENCENT: 'leftAtTencent',
  NEVER_CONNECTED: 'never',
} as const satisfies Record<Account['status'], string>

/** How the connection of an account is, whether its person may come in or not. */
export function connectionState(account: Account, now: Date): ShownState {
  const { status, reason, refreshExpiresAt } = account
  const state = (reason && ofReason[reason]) ?? ofStatus[status]
  const ends = refreshExpiresAt === null ? Number.POSITIVE_INFINITY : Date.parse(refreshExpiresAt)
  return state === 'fine' && ends - now.getTime() <= NOTICE_MS ? 'expiring' : state
}

/** What is to be said of an account first. */
export function shownState(account: Account, now: Date): ShownState {
  return ofMembership[account.membershipStatus] ?? connectionState(account, now)
}
