import 'server-only'
import { statusPredicate } from '@/lib/connections/status-predicate'
import { Prisma } from '@/lib/generated/prisma/client'
import { viewsOfAccounts } from './account-views'
import type { AccountFilters } from './schema'

const DAY_MS = 86_400_000

/** The conditions on membership `m` and its connection `c` under which an account is one of those asked for. */
export function accountConditions(filters: AccountFilters, { tenantId, now }: { tenantId: string; now: Date }) {
  const { view, q, role, status, ends, idle } = filters
  const conditions = [Prisma.sql`m."tenantId" = ${tenantId}::uuid`, viewsOfAccounts[view].where(now)]
  if (role) conditions.push(Prisma.sql`m.role = ${role}::"Role"`)
  if (status) conditions.push(hasStatus(status, now))
  if (ends) {
    conditions.push(
      Prisma.sql`c."attentionAt" > ${now}::timestamptz and c."attentionAt" <= ${daysFrom(now, Number(ends))}::timestamptz`,
    )
  }
  if (idle) {
    const since = daysFrom(now, -Number(idle))
    conditions.push(Prisma.sql`c."endedAt" is null and c."activeAt" < ${since}::timestamptz`)
  }
  if (q) {
    const pattern = `%${escapePattern(q)}%`
    conditions.push(Prisma.sql`(m."displayName" ilike ${pattern} or m.userid ilike ${pattern})`)
  }
  return Prisma.join(conditions, ' and ')
}

const daysFrom = (now: Date, days: number): Date => new Date(now.getTime() + days * DAY_MS)

function hasStatus(status: NonNullable<AccountFilters['status']>, now: Date): Prisma.Sql {
  if (status === 'NEVER_CONNECTED') return Prisma.sql`c.id is null`
  return Prisma.sql`c.id is not null and ${statusPredicate(status, now)}`
}

/** What a person searches for is text, never a pattern. */
const escapePattern = (text: string): string => text.replace(/[\\%_]/g, '\\$&')
