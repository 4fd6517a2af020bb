import 'server-only'
import { findWorking } from '@/lib/connections/find-working'
import { asTenant, withoutTenant } from '@/lib/db'
import { enqueueSync } from './jobs'

const DAY = 86_400_000
/** What is due comes within this time, not in one moment. */
const SPREAD_MS = 8 * 60_000

/** Hands the worker a reading for everybody who used their connection within a day. Returns how many. */
export async function planSyncs(now: Date): Promise<number> {
  const tenants = await withoutTenant().tenant.findMany({ where: { closedAt: null }, select: { id: true } })
  let planned = 0
  for (const { id } of tenants) planned += await planTenant(id, now)
  return planned
}

function planTenant(tenantId: string, now: Date): Promise<number> {
  return asTenant({ id: tenantId }, async (db) => {
    const people = await findWorking(db, tenantId, new Date(now.getTime() - DAY))
    for (const membershipId of people) {
      await enqueueSync(db, tenantId, membershipId, new Date(now.getTime() + Math.random() * SPREAD_MS))
    }
    return people.length
  })
}
