import 'server-only'
import { findWorking } from '@/lib/connections/find-working'
import { asTenant, withoutTenant } from '@/lib/db'
import { enqueuePerson } from './jobs'

/** What is due comes within this time, not in one moment. */
const SPREAD_MS = 50 * 60_000

/** Hands the worker the ended meetings of everybody who is connected, whether they come here or not. Returns of how many. */
export async function planArchives(now: Date): Promise<number> {
  const tenants = await withoutTenant().tenant.findMany({ where: { closedAt: null }, select: { id: true } })
  let planned = 0
  for (const { id } of tenants) planned += await planTenant(id, now)
  return planned
}

function planTenant(tenantId: string, now: Date): Promise<number> {
  return asTenant({ id: tenantId }, async (db) => {
    const people = await findWorking(db, tenantId)
    for (const membershipId of people) {
      await enqueuePerson(db, { tenantId, membershipId }, new Date(now.getTime() + Math.random() * SPREAD_MS))
    }
    return people.length
  })
}
