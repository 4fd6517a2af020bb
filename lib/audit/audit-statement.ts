import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Position } from '@/lib/paging/cursor'
import type { AuditFilters } from './schema'

interface Page {
  tenantId: string
  /** The last entry of the page before. */
  after: Position | null
  limit: number
}

/** The statement that reads one page of a tenant's audit, newest first. */
export function auditStatement(filters: AuditFilters, { tenantId, after, limit }: Page): Prisma.Sql {
  const conditions = [Prisma.sql`e."tenantId" = ${tenantId}::uuid`, ...conditionsOf(filters)]
  if (after) conditions.push(Prisma.sql`(e.at, e.id) < (${after.key}::timestamptz, ${after.id}::uuid)`)
  return Prisma.sql`
    select e.id::text, e.at, e."actorKind", e."actorId"::text, a."displayName" as "actorName", e.action,
           e."targetKind", e."targetId", t.id::text as "targetAccountId", t."displayName" as "targetName",
           e.outcome, e.details, e."requestId", e.address
    from (select * from "AuditEvent" e where ${Prisma.join(conditions, ' and ')}
          order by e.at desc, e.id desc limit ${limit}::int) e
    left join "Membership" a on a."tenantId" = e."tenantId" and a.id = e."actorId"
    left join "Connection" c on c."tenantId" = e."tenantId"
      and c.id = case when e."targetKind" = 'connection' then e."targetId"::uuid end
    left join "Membership" t on t."tenantId" = e."tenantId"
      and t.id = case when e."targetKind" = 'membership' then e."targetId"::uuid else c."membershipId" end
    order by e.at desc, e.id desc`
}

function conditionsOf({ action, actor, target, from, to }: AuditFilters): Prisma.Sql[] {
  const conditions: Prisma.Sql[] = []
  if (action?.includes('.')) conditions.push(Prisma.sql`e.action = ${action}`)
  else if (action) conditions.push(Prisma.sql`split_part(e.action, '.', 1) = ${action}`)
  if (actor?.includes('-')) conditions.push(Prisma.sql`e."actorId" = ${actor}::uuid`)
  else if (actor) conditions.push(Prisma.sql`e."actorKind" = ${actor}`)
  if (target) {
    conditions.push(Prisma.sql`e."targetId" = any (array(
      select c.id::text from "Connection" c where c."tenantId" = current_tenant() and c."membershipId" = ${target}::uuid
      union all select ${target}))`)
  }
  if (from) conditions.push(Prisma.sql`e.at >= ${from}::timestamptz`)
  if (to) conditions.push(Prisma.sql`e.at < ${to}::timestamptz`)
  return conditions
}
