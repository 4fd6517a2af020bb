import 'server-only'
import { type ConnectionStatus, connectionStatus, type StatusFacts } from '@/lib/connections/connection-status'
import { Prisma } from '@/lib/generated/prisma/client'
import type { MembershipStatus, Role } from '@/lib/generated/prisma/enums'
import type { Context, PersonActor } from '@/lib/tenants/context'
import { allowedActions } from './allowed-actions'
import type { Account } from './schema'

/** An account as `accountColumns` reads it; no token leaves the database. */
export interface AccountRow extends StatusFacts {
  id: string
  name: string | null
  userid: string | null
  sortName: string
  openIdEnd: string
  role: Role
  membershipStatus: MembershipStatus
  requestedAt: Date
  decidedAt: Date | null
  decidedBy: string | null
  decidedByName: string | null
  decisionReason: string | null
  connectionId: string | null
  scopes: string[] | null
  authorizedAt: Date | null
  lastUsedAt: Date | null
  accessExpiresAt: Date | null
  consecutiveFailures: number | null
  lastFailureAt: Date | null
  failureCode: number | null
  nextAttemptAt: Date | null
  attentionAt: Date | null
}

/** What is read of an account: membership `m`, connection `c`, user `u`, and `d`, who decided last. */
export const accountColumns = Prisma.sql`
  m.id::text, m."displayName" as name, m.userid, m."sortName", right(u."openId", 4) as "openIdEnd",
  m.role::text, m.status::text as "membershipStatus", m."requestedAt",
  m."decidedAt", m."decidedBy"::text, d."displayName" as "decidedByName", m."decisionReason",
  c.id::text as "connectionId", c.scopes, c."authorizedAt", c."lastUsedAt", c."accessExpiresAt", c."refreshExpiresAt",
  c."refreshToken" is not null as "hasRefreshToken", c."failureKind"::text, c."consecutiveFailures", c."lastFailureAt",
  c."failureCode", c."nextAttemptAt", c."endedAt", c."endedBy"::text, c."attentionAt"`

/** Where it is read. */
export const accountTables = Prisma.sql`
  "Membership" m
  join "User" u on u.id = m."userId"
  left join "Connection" c on c."tenantId" = m."tenantId" and c."membershipId" = m.id
  left join "Membership" d on d."tenantId" = m."tenantId" and d.id = m."decidedBy"`

/** An account as it is shown to whoever asks. */
export function toAccount(row: AccountRow, { actor, now }: Context<PersonActor>): Account {
  const { id, name, userid, role, membershipStatus } = row
  const { status, reason } = statusOf(row, now)
  const endedAt = toInstant(row.endedAt)
  return {
    id,
    name,
    userid,
    openIdMasked: `••••${row.openIdEnd}`,
    role,
    membershipStatus,
    status,
    reason,
    scopes: row.scopes ?? [],
    authorizedAt: toInstant(row.authorizedAt),
    lastUsedAt: toInstant(row.lastUsedAt),
    accessExpiresAt: toInstant(row.accessExpiresAt),
    refreshExpiresAt: toInstant(row.refreshExpiresAt),
    consecutiveFailures: row.consecutiveFailures ?? 0,
    lastFailureAt: toInstant(row.lastFailureAt),
    failureCode: row.failureCode,
    nextAttemptAt: toInstant(row.nextAttemptAt),
    requestedAt: row.requestedAt.toISOString(),
    isYou: id === actor.membershipId,
    endedAt,
    endedBy: row.endedBy,
    decision: row.decidedAt && {
      at: row.decidedAt.toISOString(),
      byId: row.decidedBy,
      byName: row.decidedByName,
      reason: row.decisionReason,
    },
    actions: allowedActions(actor, { id, role, membershipStatus, status, endedAt }),
  }
}

const toInstant = (date: Date | null): string | null => date?.toISOString() ?? null

function statusOf(
  row: AccountRow,
  now: Date,
): { status: ConnectionStatus | 'NEVER_CONNECTED'; reason: Account['reason'] } {
  return row.connectionId === null ? { status: 'NEVER_CONNECTED', reason: null } : connectionStatus(row, now)
}
