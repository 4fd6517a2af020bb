import 'server-only'
import { randomUUID } from 'node:crypto'
import { encrypt } from '@/lib/crypto'
import { personIds, type WebhookEvent } from '@/lib/tencent'
import { insertTogether } from './insert-together'
import { personHash } from './person-hash'

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
  return await insertTogether(tenantId, {
    ...{ id, subscriptionId, appId },
    traceId: event.traceId,
    event: event.name,
    payload: encrypt(text, { owner: tenantId, row: id, field: 'payload' }),
    people: personIds(value).map((person) => personHash(tenantId, person)),
    operateTime: event.at,
    receivedAt: now,
  })
}
