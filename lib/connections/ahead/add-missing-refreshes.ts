import 'server-only'
import { asTenant, withoutTenant } from '@/lib/db'
import { REFRESH_AHEAD, scheduleRefresh } from './schedule-refresh'

/** What is overdue comes within this time, not in one moment. */
const SPREAD_MS = 30 * 60_000
const MOST_AT_ONCE = 500

/**
 * Gives every connection that is to be refreshed ahead its job, where it has none: it was stored before there were any, its person was
 * shut out meanwhile, or the queue refused. `refreshAhead` decides when it is due. Returns how many were added.
 */
export async function addMissingRefreshes(now: Date): Promise<number> {
  const tenants = await withoutTenant().tenant.findMany({ where: { closedAt: null }, select: { id: true } })
  let added = 0
  for (const { id } of tenants) added += await addToTenant(id, now)
  return added
}

function addToTenant(tenantId: string, now: Date): Promise<number> {
  return asTenant({ id: tenantId }, async (db) => {
    const missing = await db.$queryRaw<{ id: string; appId: string }[]>`
      select c.id, c."appId" from "Connection" c
      join "Membership" m on m."tenantId" = c."tenantId" and m.id = c."membershipId" and m.status = 'ACTIVE'
      where c."tenantId" = ${tenantId}::uuid and c."endedAt" is null and c."refreshToken" is not null
        and c."failureKind" is distinct from 'TERMINAL'
        and not exists (select from graphile_worker.jobs j
                        where j.key = ${REFRESH_AHEAD} || '/' || c.id and j.attempts < j.max_attempts)
      limit ${MOST_AT_ONCE}::int`
    for (const { id, appId } of missing) {
      await scheduleRefresh(db, { tenantId, id }, appId, new Date(now.getTime() + Math.random() * SPREAD_MS))
    }
    return missing.length
  })
}
