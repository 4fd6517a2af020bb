import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'
import type { ConnectionStatus } from './connection-status'

/**
 * The condition on a Connection named `c` under which `connectionStatus` derives this status: one for each, so that lists
 * are filtered where their pages are cut. A test holds the two against each other for every combination of facts.
 */
export function statusPredicate(status: ConnectionStatus, now: Date): Prisma.Sql {
  const lives = Prisma.sql`c."endedAt" is null`
  const refreshable = Prisma.sql`c."failureKind" is distinct from 'TERMINAL' and c."refreshToken" is not null
    and (c."refreshExpiresAt" is null or c."refreshExpiresAt" > ${now}::timestamptz)`
  switch (status) {
    case 'ACTIVE':
      return Prisma.sql`(${lives} and ${refreshable} and c."failureKind" is null)`
    case 'DEGRADED':
      return Prisma.sql`(${lives} and ${refreshable} and c."failureKind" is not null)`
    case 'NEEDS_REAUTH':
      return Prisma.sql`(${lives} and not (${refreshable}))`
    case 'REVOKED_BY_TENCENT':
      return Prisma.sql`(c."endedAt" is not null and coalesce(c."endedBy", 'TENCENT') = 'TENCENT')`
    case 'REVOKED_BY_ADMIN':
      return Prisma.sql`(c."endedAt" is not null and c."endedBy" = 'ADMIN')`
    case 'REVOKED_BY_PERSON':
      return Prisma.sql`(c."endedAt" is not null and c."endedBy" = 'PERSON')`
  }
}
