import 'server-only'
import { recordAuditEvent } from '@/lib/audit/record-audit-event'
import { inTenantTransaction } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { Prisma, type WebhookEvent } from '@/lib/generated/prisma/client'
import { log } from '@/lib/log'
import { metrics } from '@/lib/metrics'
import type { Context, SystemActor, TenantFacts } from '@/lib/tenants/context'
import { decodeStored } from './decode-stored'
import { handlerOf } from './handle/handlers'

/** So often an event is tried; the worker waits longer each time, some three hours in all. */
const MAX_ATTEMPTS = 10

/** A row of the inbox. */
export interface EventRef {
  tenantId: string
  eventId: string
}

/**
 * Handles a stored event, once: its effect and its mark are one transaction. Throws when it failed and is to be tried again; after
 * the last try it is put aside as DEAD. Whatever is not waiting any more is left as it is.
 */
export async function processEvent(ref: EventRef, now: Date): Promise<void> {
  try {
    const handled = await inTenantTransaction({ id: ref.tenantId }, (db) => handle(db, ref, now))
    if (!handled) return
    metrics().events.inc({ outcome: handled.outcome })
    metrics().eventLag.observe({}, Math.max(0, Date.now() - handled.receivedAt.getTime()) / 1_000)
  } catch (error) {
    metrics().events.inc({ outcome: 'failed' })
    await recordFailure(ref, now, codeOf(error))
  }
}

async function handle(db: Prisma.TransactionClient, ref: EventRef, now: Date) {
  const waiting = await lockWaiting(db, ref)
  if (!waiting) return undefined
  const { event, payload, appId, receivedAt, ...tenant } = waiting
  const handler = handlerOf(event)
  const outcome = handler
    ? await handler(db, contextOf(tenant, ref, now), { ...decodeStored(ref, payload), appId, receivedAt })
    : 'ignored'
  await db.$executeRaw`
    update "WebhookEvent" set state = ${outcome === 'done' ? 'DONE' : 'IGNORED'}::"WebhookEventState",
      "processedAt" = ${now}, "lastError" = null
    where "tenantId" = ${ref.tenantId}::uuid and id = ${ref.eventId}::uuid`
  return { outcome, receivedAt }
}

type Waiting = Pick<WebhookEvent, 'event' | 'payload' | 'appId' | 'receivedAt'> & TenantFacts

/** The row of an open tenant, if it still waits; nobody else gets it until the transaction ends. */
async function lockWaiting(
  db: Prisma.TransactionClient,
  { tenantId, eventId }: EventRef,
): Promise<Waiting | undefined> {
  const [row] = await db.$queryRaw<Waiting[]>`
    select e.event, e.payload, e."appId"::text, e."receivedAt", t.id::text, t.slug, t.name, t."timeZone", t.locale
    from "WebhookEvent" e join "Tenant" t on t.id = e."tenantId" and t."closedAt" is null
    where e."tenantId" = ${tenantId}::uuid and e.id = ${eventId}::uuid and e.state = 'RECEIVED'
    for update of e`
  return row
}

const contextOf = (tenant: TenantFacts, { eventId: requestId }: EventRef, now: Date): Context<SystemActor> => ({
  ...{ tenant, now, requestId },
  actor: { kind: 'tencent' },
})

async function recordFailure(ref: EventRef, now: Date, code: string): Promise<void> {
  const { tenantId, eventId: id } = ref
  const isLast = await inTenantTransaction({ id: tenantId }, async (db) => {
    const where = { tenantId, id, state: 'RECEIVED' as const }
    const tenant = await db.tenant.findFirst({
      where: { id: tenantId },
      select: { id: true, slug: true, name: true, timeZone: true, locale: true },
    })
    const [failed] = await db.webhookEvent.updateManyAndReturn({
      where,
      data: { attempts: { increment: 1 }, lastError: code },
      select: { attempts: true, event: true },
    })
    if (!tenant || !failed || failed.attempts < MAX_ATTEMPTS) return false
    await db.webhookEvent.updateMany({ where, data: { state: 'DEAD', processedAt: now } })
    await recordAuditEvent(db, contextOf(tenant, ref, now), {
      action: 'webhook.given_up',
      target: { kind: 'webhook_event', id },
      outcome: 'failed',
      details: { event: failed.event, code },
    })
    return true
  })
  if (!isLast) throw new Error(`the event ${id} was not handled: ${code}`)
  log.error({ tenantId, eventId: id, code }, 'an event was given up')
}

/** What failed, in one word: an error's text may hold what the event says. */
function codeOf(error: unknown): string {
  if (error instanceof AppError) return error.code
  return error instanceof Prisma.PrismaClientKnownRequestError ? error.code : 'internal'
}
