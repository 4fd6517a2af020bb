import 'server-only'
import type { Db } from '@/lib/db'

/** The worker's task that tells of a meeting which starts soon. */
export const TELL_START = 'tell-start'

/** So long before its start a meeting is told of. */
export const AHEAD_MS = 10 * 60_000

/** Meetings of a tenant whose times may have changed. */
interface Planned {
  tenantId: string
  ids: readonly string[]
  /** Starts up to then are told already; now, if nothing is said. */
  after?: Date
}

/**
 * Gives each of these meetings its job, ten minutes before it next starts; one that does not come any more loses it. In the
 * transaction that changes the copies, so that the job is where the meeting is.
 */
export async function planStarts(db: Db, { tenantId, ids, after }: Planned): Promise<void> {
  if (ids.length === 0) return
  await db.$executeRaw`
    with asked as (
      select id, ${TELL_START} || '/' || ${tenantId} || '/' || id as key from unnest(${[...new Set(ids)]}::text[]) id
    ), coming as (
      select m.id, min(o."startsAt") as at from "MeetingCopy" m
      join "OccurrenceCopy" o on o."tenantId" = m."tenantId" and o."meetingId" = m.id
      where m."tenantId" = ${tenantId}::uuid and m.id in (select id from asked) and m.status not in ('cancelled', 'ended')
        and not o."isCancelled" and o."startsAt" > coalesce(${after ?? null}::timestamptz, clock_timestamp())
      group by m.id
    )
    select case when c.at is null then graphile_worker.remove_job(a.key) is null
           else graphile_worker.add_job(
             ${TELL_START}, payload := json_build_object('tenantId', ${tenantId}::text, 'meetingId', a.id), job_key := a.key,
             run_at := c.at - ${AHEAD_MS}::int * interval '1 millisecond') is null end
    from asked a left join coming c on c.id = a.id`
}
