import 'server-only'
import type { Db } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Context, PersonActor } from '@/lib/tenants/context'
import type { BulkJob } from './schema'

type Row = Omit<BulkJob, 'isYours' | 'createdAt' | 'finishedAt'> & { createdAt: Date; finishedAt: Date | null }

/** One bulk action as it stands. Throws AppError `not_found`. */
export async function readBulkJob(db: Db, ctx: Context<PersonActor>, id: string): Promise<BulkJob> {
  const [job] = await readBulkJobs(db, ctx, Prisma.sql`and j.id = ${id}::uuid`)
  if (!job) throw new AppError('not_found', 'no such bulk action')
  return job
}

/** Bulk actions as they stand, newest first, as far as a condition on `j` goes. */
export async function readBulkJobs(
  db: Db,
  { tenant, actor }: Context<PersonActor>,
  condition: Prisma.Sql,
): Promise<BulkJob[]> {
  const rows = await db.$queryRaw<Row[]>`
    select j.id::text, j.action::text, j.state::text, j.total, j."createdAt", j."finishedAt",
           j."startedBy"::text as "startedById", m."displayName" as "startedByName",
           coalesce(r.waiting, 0)::int as left, coalesce(r.outcomes, '{}') as outcomes
    from "BulkJob" j
    left join "Membership" m on m."tenantId" = j."tenantId" and m.id = j."startedBy"
    left join lateral (
      select sum(counted.count) filter (where counted.outcome is null) as waiting,
             jsonb_object_agg(counted.outcome, counted.count) filter (where counted.outcome is not null) as outcomes
      from (select outcome, count(*)::int as count from "BulkJobRow" r
            where r."tenantId" = j."tenantId" and r."jobId" = j.id group by outcome) counted) r on true
    where j."tenantId" = ${tenant.id}::uuid ${condition}
    order by j."createdAt" desc, j.id desc`
  return rows.map(({ createdAt, finishedAt, ...job }) => ({
    ...job,
    isYours: job.startedById === actor.membershipId,
    createdAt: createdAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
  }))
}
