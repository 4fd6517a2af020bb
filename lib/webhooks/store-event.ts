import 'server-only'
import { randomUUID } from 'node:crypto'
import { encrypt } from '@/lib/crypto'
import { inTenantTransaction } from '@/lib/db'
import { addJob } from '@/lib/jobs/add-job'
import { personIds, type WebhookEvent } from '@/lib/tencent'
import { personHash } from './person-hash'

/** The worker's task that handles a stored event. */
export const PROCESS_EVENT = 'process-webhook-event'

/** An event as it goes into one tenant's inbox. */
interface Arrival {
  subscriptionId: string
  appId: string | null
  event: WebhookEvent
  /** What of it is this tenant's: the JSON text, and what it says. */
  text: string
  value: unknown
  now: Date
}

/**
 * Stores an event in a tenant's inbox together with the job that handles it: both or neither. One that is there already, by its
 * trace id, stays as it is. False when it was, or when the tenant is closed.
 */
export async function storeEvent(
  tenantId: string,
  { subscriptionId, appId, now, ...arrived }: Arrival,
): Promise<boolean> {
  const { event, text, value } = arrived
  const id = randomUUID()
  return await inTenantTransaction({ id: tenantId }, async (db) => {
    // Held until the end, so that closing the tenant cannot pass by: it removes this row or is seen here.
    const open = await db.$queryRaw<object[]>`
      select id from "Tenant" where id = ${tenantId}::uuid and "closedAt" is null for key share`
    if (open.length === 0) return false
    const { count } = await db.webhookEvent.createMany({
      data: {
        ...{ tenantId, id, subscriptionId, appId },
        traceId: event.traceId,
        event: event.name,
        payload: encrypt(text, { owner: tenantId, row: id, field: 'payload' }),
        people: personIds(value).map((person) => personHash(tenantId, person)),
        operateTime: event.at,
        receivedAt: now,
      },
      skipDuplicates: true,
    })
    if (count === 0) return false
    await addJob(db, PROCESS_EVENT, { tenantId, eventId: id }, `${PROCESS_EVENT}/${id}`)
    return true
  })
}
