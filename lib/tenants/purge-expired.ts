import 'server-only'
import { purgeBulk } from '@/lib/bulk/purge-bulk'
import { asTenant, withoutTenant } from '@/lib/db'
import { purgeDeliveries } from '@/lib/deliveries/purge-deliveries'
import { purgeNotifications } from '@/lib/notifications/purge-notifications'
import { purgePendingCancels } from '@/lib/pending-cancels/purge-pending-cancels'
import { purgeEvents } from '@/lib/webhooks/purge-events'
import { forgetPrevious } from '@/lib/webhooks/subscriptions'

const DAY = 86_400_000
/** So long after its end an invitation is still listed. */
const INVITATION_KEPT = 90 * DAY
/** So long after a meeting its rooms can still be released; Tencent keeps them to the booked end. */
const BOOKING_KEPT = 30 * DAY
/** So long the secrets before a rotation explain what still comes with them. */
const PREVIOUS_SECRETS_KEPT = 30 * DAY

/**
 * Removes what has run out: sessions and lookups at once, code-flow transactions and idempotency keys after a day (a late
 * callback is told that it is late, a repeated create gets its answer), as do cancellations that were put off, received events
 * and their deliveries, replaced secrets of deliveries, bulk actions, notifications and bookings of rooms after 30 days.
 */
export async function purgeExpired(now: Date): Promise<void> {
  const yesterday = new Date(now.getTime() - DAY)
  const shared = withoutTenant()
  await shared.session.deleteMany({ where: { expiresAt: { lt: now } } })
  await shared.signInTries.deleteMany({ where: { since: { lt: yesterday } } })
  await shared.lookup.deleteMany({ where: { expiresAt: { lt: now } } })
  await forgetPrevious(new Date(now.getTime() - PREVIOUS_SECRETS_KEPT))
  const tenants = await shared.tenant.findMany({ select: { id: true } })
  for (const { id } of tenants) {
    await asTenant({ id }, async (db) => {
      await db.oAuthTransaction.deleteMany({ where: { expiresAt: { lt: yesterday } } })
      await db.invitation.deleteMany({ where: { expiresAt: { lt: new Date(now.getTime() - INVITATION_KEPT) } } })
      await db.setupCode.deleteMany({ where: { expiresAt: { lt: now } } })
      // Whoever has not called for a day may call as much as there is.
      await db.rateBucket.deleteMany({ where: { at: { lt: yesterday } } })
      await db.roomBooking.deleteMany({ where: { endsAt: { lt: new Date(now.getTime() - BOOKING_KEPT) } } })
      await db.idempotencyKey.deleteMany({ where: { createdAt: { lt: yesterday } } })
      // No meeting goes on for longer than a day.
      await db.sceneMark.deleteMany({ where: { at: { lt: yesterday } } })
    })
    await purgeEvents(id, now)
    await purgeDeliveries(id, now)
    await purgeBulk(id, now)
    await purgePendingCancels(id, now)
    await purgeNotifications(id, now)
  }
}
