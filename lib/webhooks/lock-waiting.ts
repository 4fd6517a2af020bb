import 'server-only'
import { askPrepared } from '@/lib/db'
import { Prisma, type WebhookEvent } from '@/lib/generated/prisma/client'
import type { TenantFacts } from '@/lib/tenants/context'

/** A row of the inbox. */
export interface EventRef {
  tenantId: string
  eventId: string
}

/** A stored event that waits to be handled. */
export type WaitingEvent = Pick<WebhookEvent, 'id' | 'event' | 'payload' | 'appId' | 'receivedAt'>

const WAITS = `select from "WebhookEvent" where "tenantId" = current_tenant() and id = $1::uuid and state = 'RECEIVED'`

/** Whether an event waits; also one that is being handled at this moment. A cheap question: most were handled with others. */
export async function isWaiting({ tenantId, eventId }: EventRef): Promise<boolean> {
  const rows = await askPrepared({ id: tenantId }, { name: 'event-waits', text: WAITS, values: [eventId] })
  return rows.length > 0
}

/** The event and its tenant, if it still waits and the tenant is open; nobody else gets it until the transaction ends. */
export async function lockWaiting(
  db: Prisma.TransactionClient,
  { tenantId, eventId }: EventRef,
): Promise<{ event: WaitingEvent; tenant: TenantFacts } | undefined> {
  const [row] = await db.$queryRaw<(Omit<WaitingEvent, 'id'> & Omit<TenantFacts, 'id'>)[]>`
    select e.event, e.payload, e."appId"::text, e."receivedAt", t.slug, t.name, t."timeZone", t.locale
    from "WebhookEvent" e join "Tenant" t on t.id = e."tenantId" and t."closedAt" is null
    where e."tenantId" = ${tenantId}::uuid and e.id = ${eventId}::uuid and e.state = 'RECEIVED'
    for update of e`
  if (!row) return undefined
  const { slug, name, timeZone, locale, ...event } = row
  return { event: { ...event, id: eventId }, tenant: { id: tenantId, slug, name, timeZone, locale } }
}

/** Others of the tenant that wait, the oldest first, but for those that somebody has already or that failed before. */
export async function lockOthers(
  db: Prisma.TransactionClient,
  { tenantId, eventId }: EventRef,
  most: number,
): Promise<WaitingEvent[]> {
  return await db.$queryRaw<WaitingEvent[]>`
    select id::text, event, payload, "appId"::text, "receivedAt" from "WebhookEvent"
    where "tenantId" = ${tenantId}::uuid and state = 'RECEIVED' and attempts = 0 and id <> ${eventId}::uuid
    order by "receivedAt" limit ${most}
    for update skip locked`
}

/** Marks what was handled. */
export async function markHandled(
  db: Prisma.TransactionClient,
  tenantId: string,
  handled: ReadonlyMap<string, { outcome: 'done' | 'ignored' }>,
  now: Date,
): Promise<void> {
  const done = [...handled].flatMap(([id, { outcome }]) => (outcome === 'done' ? [id] : []))
  const state = Prisma.sql`case when id = any (${done}::uuid[]) then 'DONE' else 'IGNORED' end::"WebhookEventState"`
  await db.$executeRaw`
    update "WebhookEvent" set state = ${state}, "processedAt" = ${now}, "lastError" = null
    where "tenantId" = ${tenantId}::uuid and id = any (${[...handled.keys()]}::uuid[])`
}
