import 'server-only'
import { asTenant, withoutTenant } from '@/lib/db'

const DAY = 86_400_000

/** Removes what has run out: sessions, lookups, code-flow transactions and idempotency keys older than a day. */
export async function purgeExpired(now: Date): Promise<void> {
  const shared = withoutTenant()
  await shared.session.deleteMany({ where: { expiresAt: { lt: now } } })
  await shared.lookup.deleteMany({ where: { expiresAt: { lt: now } } })
  const tenants = await shared.tenant.findMany({ select: { id: true } })
  for (const { id } of tenants) {
    await asTenant({ id }, async (db) => {
      await db.oAuthTransaction.deleteMany({ where: { expiresAt: { lt: now } } })
      await db.idempotencyKey.deleteMany({ where: { createdAt: { lt: new Date(now.getTime() - DAY) } } })
    })
  }
}
