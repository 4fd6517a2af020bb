import 'server-only'
import type { Db } from '@/lib/db'

/**
 * Removes what the inbox has of events that name these people (by their keyed hashes), and the deliveries of them. Whom it names that
 * was refused nobody knows: of all of it only how it was answered stays.
 */
export async function forgetEvents(db: Db, tenantId: string, people: readonly string[]): Promise<void> {
  const named = { tenantId, people: { hasSome: [...people] } }
  const events = await db.webhookEvent.findMany({ where: named, select: { id: true } })
  await db.delivery.deleteMany({ where: { tenantId, groupId: { in: events.map(({ id }) => id) } } })
  await db.webhookEvent.deleteMany({ where: named })
  await db.$executeRaw`
    update "Delivery" d set body = null
    where d."tenantId" = ${tenantId}::uuid and d.body is not null
      and not exists (select from "WebhookEvent" e where e."tenantId" = d."tenantId" and e.id = d."groupId")`
}
