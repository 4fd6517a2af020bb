import 'server-only'
import { randomUUID } from 'node:crypto'
import { encrypt } from '@/lib/crypto'
import { askPrepared } from '@/lib/db'
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

// Row and job in one statement: both or neither. The tenant is held until the end, so that closing it cannot pass by: it removes
// this row or is seen here.
const STORE = `
  with open as (
    select id from "Tenant" where id = current_tenant() and "closedAt" is null for key share
  ), stored as (
    insert into "WebhookEvent" ("tenantId", id, "subscriptionId", "appId", "traceId", event, payload, people, "operateTime",
                                "receivedAt")
    select open.id, $1::uuid, $2::uuid, $3::uuid, $4, $5, $6, $7::text[], $8, $9 from open
    on conflict ("tenantId", "subscriptionId", "traceId") do nothing
    returning "tenantId", id
  )
  select (graphile_worker.add_job($10, payload := json_build_object('tenantId', "tenantId", 'eventId', id),
                                  job_key := $10 || '/' || id)).id::text
  from stored`

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
  const payload = encrypt(text, { owner: tenantId, row: id, field: 'payload' })
  const people = personIds(value).map((person) => personHash(tenantId, person))
  const values = [id, subscriptionId, appId, event.traceId, event.name, payload, people, event.at, now, PROCESS_EVENT]
  const rows = await askPrepared({ id: tenantId }, { name: 'store-event', text: STORE, values })
  return rows.length > 0
}
