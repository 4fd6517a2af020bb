import 'server-only'
import { expiryNotice } from '@/lib/connections/expiry-notice'
import { asTenant, inTenantTransaction, withoutTenant } from '@/lib/db'
import { planStarts } from './plan-starts'
import { tell } from './tell'

const DAY = 86_400_000
/** Longer than from one run to the next. */
const COMING_MS = 2 * 3_600_000

/** Every hour, for all tenants: tells whose authorisation ends within days, and makes up for jobs of starts that are missing. */
export async function planNotifications(now: Date): Promise<void> {
  const tenants = await withoutTenant().tenant.findMany({ where: { closedAt: null }, select: { id: true } })
  for (const { id } of tenants) {
    await tellEndingSignIns(id, now)
    await asTenant({ id }, async (db) => {
      const coming = await db.occurrenceCopy.findMany({
        where: { tenantId: id, startsAt: { gt: now, lte: new Date(now.getTime() + COMING_MS) } },
        select: { meetingId: true },
      })
      await planStarts(db, { tenantId: id, ids: coming.map(({ meetingId }) => meetingId) })
    })
  }
}

/** Seven, three days and one day before the end of an authorisation, which each refresh and each sign-in puts off. */
async function tellEndingSignIns(tenantId: string, now: Date): Promise<void> {
  await inTenantTransaction({ id: tenantId }, async (db) => {
    const ending = await db.connection.findMany({
      where: { tenantId, endedAt: null, refreshExpiresAt: { gt: now, lte: new Date(now.getTime() + 7 * DAY) } },
      select: { membershipId: true, refreshExpiresAt: true },
    })
    for (const { membershipId, refreshExpiresAt: subjectAt } of ending) {
      const days = expiryNotice(subjectAt, now)
      if (!days || !subjectAt) continue
      const episode = `${subjectAt.toISOString()}/${days}`
      await tell(db, { tenantId, kind: 'SIGN_IN_ENDS', episode, to: { members: [membershipId] }, subjectAt })
    }
  })
}
