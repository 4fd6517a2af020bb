import 'server-only'
import type { ConnectionStatus } from '@/lib/connections/connection-status'
import { statusPredicate } from '@/lib/connections/status-predicate'
import { Prisma } from '@/lib/generated/prisma/client'
import { viewsOfAccounts } from './account-views'
import type { AccountFilters } from './schema'

const DAY_MS = 86_400_000

/** Which accounts are those asked for. */
interface Asked {
  /** Membership `m`, with its connection `c` only where that is asked about: an index of its own then answers the rest. */
  tables: Prisma.Sql
  where: Prisma.Sql
}

/** Where to look for accounts, and the conditions under which one is of those asked for. */
export function accountConditions(
  { view, q, role, status, ends, idle }: AccountFilters,
  { tenantId, now }: { tenantId: string; now: Date },
): Asked {
  const ofMembership = [Prisma.sql`m."tenantId" = ${tenantId}::uuid`, viewsOfAccounts[view].where(now)]
  if (role) ofMembership.push(Prisma.sql`m.role = ${role}::"Role"`)
  if (q) ofMembership.push(Prisma.sql`m."searchText" like lower(${`%${escapePattern(q)}%`})`)
  if (status === 'NEVER_CONNECTED') ofMembership.push(Prisma.sql`not m."isConnected"`)
  const ofConnection = connectionConditions({ status, ends, idle }, now)
  return {
    tables: view === 'attention' || ofConnection.length > 0 ? connected : Prisma.sql`"Membership" m`,
    where: Prisma.join([...ofMembership, ...ofConnection], ' and '),
  }
}

const connected = Prisma.sql`"Membership" m
  join "Connection" c on c."tenantId" = m."tenantId" and c."membershipId" = m.id`

function connectionConditions({ status, ends, idle }: Pick<AccountFilters, 'status' | 'ends' | 'idle'>, now: Date) {
  const conditions: Prisma.Sql[] = []
  if (status && status !== 'NEVER_CONNECTED') {
    conditions.push(Prisma.sql`${withinAttention(status, now)} and ${statusPredicate(status, now)}`)
  }
  if (ends) {
    const until = daysFrom(now, Number(ends))
    conditions.push(Prisma.sql`c."attentionAt" > ${now}::timestamptz and c."attentionAt" <= ${until}::timestamptz`)
  }
  if (idle) {
    const since = daysFrom(now, -Number(idle))
    conditions.push(Prisma.sql`c."endedAt" is null and c."activeAt" < ${since}::timestamptz`)
  }
  return conditions
}

/** What follows from a status for `attentionAt` (migration admin_review), by which an index finds the few that have it. */
function withinAttention(status: ConnectionStatus, now: Date): Prisma.Sql {
  switch (status) {
    case 'ACTIVE':
      return Prisma.sql`true`
    case 'DEGRADED':
      return Prisma.sql`c."attentionAt" = '1970-01-02 00:00:00+00'::timestamptz`
    case 'NEEDS_REAUTH':
      return Prisma.sql`c."attentionAt" <= ${now}::timestamptz`
    case 'REVOKED_BY_TENCENT':
      return Prisma.sql`c."attentionAt" = '1970-01-01 00:00:00+00'::timestamptz`
    default:
      return Prisma.sql`c."attentionAt" is null`
  }
}

const daysFrom = (now: Date, days: number): Date => new Date(now.getTime() + days * DAY_MS)

/** What a person searches for is text, never a pattern. */
const escapePattern = (text: string): string => text.replace(/[\\%_]/g, '\\$&')
