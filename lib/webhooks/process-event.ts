import 'server-only'
import { recordAuditEvent } from '@/lib/audit/record-audit-event'
import { asTenant, inTenantTransaction } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { Prisma, type WebhookEvent } from '@/lib/generated/prisma/client'
import { log } from '@/lib/log'
import { metrics } from '@/lib/metrics'
import type { Context, SystemActor } from '@/lib/tenants/context'
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
  const tenant = await findOpenTenant(ref.tenantId)
  if (!tenant) return
  const ctx: Context<SystemActor> = { tenant, actor: { kind: 'tencent' }, now, requestId: ref.eventId }
  try {
    const handled = await inTenantTransaction({ id: ref.tenantId }, (db) => handle(db, ctx, ref))
    if (!handled) return
    metrics().events.inc({ outcome: handled.outcome })
    metrics().eventLag.observe({}, Math.max(0, Date.now() - handled.receivedAt.getTime()) / 1_000)
  } catch (error) {
    metrics().events.inc({ outcome: 'failed' })
    await recordFailure(ctx, ref, codeOf(error))
  }
}

function findOpenTenant(id: string) {
  return asTenant({ id }, (db) =>
    db.tenant.findFirst({
      where: { id, closedAt: null },
      select: { id: true, slug: true, name: true, timeZone: true, locale: true },
    }),
  )
}

async function handle(db: Prisma.TransactionClient, ctx: Context<SystemActor>, ref: EventRef) {
  const row = await lockWaiting(db, ref)
  if (!row) return undefined
  const handler = handlerOf(row.event)
  const outcome = handler
    ? await handler(db, ctx, { ...decodeStored(row), appId: row.appId, receivedAt: row.receivedAt })
    : 'ignored'
  await db.webhookEvent.updateMany({
    where: { tenantId: row.tenantId, id: row.id },
    data: { state: outcome === 'done' ? 'DONE' : 'IGNORED', processedAt: ctx.now, lastError: null },
  })
  return { outcome, receivedAt: row.receivedAt }
}

/** The row, if it still waits; nobody else gets it until the transaction ends. */
async function lockWaiting(
  db: Prisma.TransactionClient,
  { tenantId, eventId: id }: EventRef,
): Promise<WebhookEvent | null> {
  await db.$queryRaw`
    select id from "WebhookEvent" where "tenantId" = ${tenantId}::uuid and id = ${id}::uuid for update`
  return await db.webhookEvent.findFirst({ where: { tenantId, id, state: 'RECEIVED' } })
}

async function recordFailure(
  ctx: Context<SystemActor>,
  { tenantId, eventId: id }: EventRef,
  code: string,
): Promise<void> {
  const isLast = await inTenantTransaction({ id: tenantId }, async (db) => {
    const where = { tenantId, id, state: 'RECEIVED' as const }
    const [failed] = await db.webhookEvent.updateManyAndReturn({
      where,
      data: { attempts: { increment: 1 }, lastError: code },
      select: { attempts: true, event: true },
    })
    if (!failed || failed.attempts < MAX_ATTEMPTS) return false
    await db.webhookEvent.updateMany({ where, data: { state: 'DEAD', processedAt: ctx.now } })
    await recordAuditEvent(db, ctx, {
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
