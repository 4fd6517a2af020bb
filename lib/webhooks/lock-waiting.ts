import 'server-only'
import { askPrepared } from '@/lib/db'
import { Prisma, type WebhookEvent } from '@/lib/generated/prisma/client'
import type { TenantFacts } from '@/lib/tenants/context'

/** A row of the inbox, and others that came together with it. */
export interface EventRef {
  tenantId: string
  eventId: string
  besides?: readonly string[]
}

/** A stored event that waits to be handled. */
export type WaitingEvent = Pick<WebhookEvent, 'id' | 'event' | 'payload' | 'appId' | 'receivedAt'>

export const idsOf = ({ eventId, besides = [] }: EventRef): string[] => [eventId, ...besides]

const WAITS = `
  select from "WebhookEvent" where "tenantId" = current_tenant() and id = any ($1::uuid[]) and state = 'RECEIVED' limit 1`

/** Whether any of them waits; also one that is being handled at this moment. A cheap question: most were handled with others. */
export async function isWaiting(ref: EventRef): Promise<boolean> {
  const rows = await askPrepared({ id: ref.tenantId }, { name: 'events-wait', text: WAITS, values: [idsOf(ref)] })
  return rows.length > 0
}

interface Waiting {
  tenant: TenantFacts
  events: WaitingEvent[]
}

/**
 * Those of the events that still wait, if the tenant is open, and `more` others of it, the oldest first, that have not failed yet.
 * Until the transaction ends nobody else handles events of the tenant: handlers of one meeting would get in each other's way.
 */
export async function lockWaiting(
  db: Prisma.TransactionClient,
  ref: EventRef,
  more: number,
): Promise<Waiting | undefined> {
  const { tenantId } = ref
  const ids = idsOf(ref)
  await db.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`inbox/${tenantId}`}, 0))`
  const rows = await db.$queryRaw<(WaitingEvent & Omit<TenantFacts, 'id'>)[]>`
    select e.id::text, e.event, e.payload, e."appId"::text, e."receivedAt", t.slug, t.name, t."timeZone", t.locale
    from "WebhookEvent" e join "Tenant" t on t.id = e."tenantId" and t."closedAt" is null
    where e."tenantId" = ${tenantId}::uuid and e.state = 'RECEIVED'
      and (e.id = any (${ids}::uuid[]) or (${more > 0}::boolean and e.attempts = 0))
    order by e.id = any (${ids}::uuid[]) desc, e."receivedAt" limit ${ids.length + more}
    for update of e`
  const [first] = rows
  if (!first) return undefined
  const { slug, name, timeZone, locale } = first
  const events = rows.map(({ id, event, payload, appId, receivedAt }) => ({ id, event, payload, appId, receivedAt }))
  return { tenant: { id: tenantId, slug, name, timeZone, locale }, events }
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
