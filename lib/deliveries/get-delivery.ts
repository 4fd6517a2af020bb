import 'server-only'
import { asTenant } from '@/lib/db'
import type { Context } from '@/lib/tenants/context'
import { findDelivery } from './find-delivery'
import { type DeliveryStory, deliveryAttempt } from './schema'
import { toDeliveredEvent } from './to-delivered-event'

/** More attempts than Tencent makes. */
const ATTEMPTS_MAX = 50

/**
 * One event with the attempts to deliver it: how each came and was answered, but not what it says, which `openDelivery` tells. Throws
 * AppError `not_found`.
 */
export async function getDelivery({ tenant }: Context, { id }: { id: string }): Promise<DeliveryStory> {
  const tenantId = tenant.id
  return await asTenant({ id: tenantId }, async (db) => {
    const row = await findDelivery(db, tenantId, id)
    const attempts = await db.delivery.findMany({
      where: { tenantId, groupId: id },
      orderBy: { receivedAt: 'desc' },
      take: ATTEMPTS_MAX,
    })
    return {
      ...toDeliveredEvent(row),
      operateTime: row.operateTime?.toISOString() ?? null,
      processedAt: row.processedAt?.toISOString() ?? null,
      attemptList: attempts.map(({ receivedAt, body, ...attempt }) =>
        deliveryAttempt.parse({ ...attempt, receivedAt: receivedAt.toISOString(), hasBody: body !== null }),
      ),
    }
  })
}
