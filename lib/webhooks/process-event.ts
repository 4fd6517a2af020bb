import 'server-only'
import { recordAuditEvent } from '@/lib/audit/record-audit-event'
import { inTenantTransaction } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { Prisma } from '@/lib/generated/prisma/client'
import { log } from '@/lib/log'
import { metrics } from '@/lib/metrics'
import { tellOfFailing, tellOfRecovery } from '@/lib/notifications/tell-of-deliveries'
import type { Context, SystemActor, TenantFacts } from '@/lib/tenants/context'
import { decodeStored } from './decode-stored'
import { handlerOf } from './handle/handlers'
import { type EventRef, idsOf, isWaiting, lockWaiting, markHandled } from './lock-waiting'

/** So often an event is tried; the worker waits longer each time, some three hours in all. */
const MAX_ATTEMPTS = 10

/** What is younger was never given up. */
const LATE_MS = 3_600_000

/** So many others at most are handled in one transaction with those that a job is for. */
const MORE_MAX = 50

/**
 * Handles a stored event and those that came together with it, each once: effects and marks are one transaction. What else waits for
 * the tenant is handled with them, as long as all of that succeeds; else each is handled alone. Throws when one failed and is to be
 * tried again; after the last try it is put aside as DEAD. Whatever is not waiting any more is left as it is.
 */
export async function processEvent(ref: EventRef, now: Date): Promise<void> {
  if (!(await isWaiting(ref))) return
  try {
    note(await handleInTransaction(ref, now, MORE_MAX))
    return
  } catch (error) {
    // Whose fault it is shows when each is handled alone.
    log.warn({ ...ref, code: codeOf(error) }, 'events that came together are handled one by one')
  }
  const { tenantId } = ref
  const failures: unknown[] = []
  for (const eventId of idsOf(ref)) {
    await processAlone({ tenantId, eventId }, now).catch((error: unknown) => failures.push(error))
  }
  if (failures.length > 0) throw failures[0]
}

async function processAlone(ref: EventRef, now: Date): Promise<void> {
  try {
    note(await handleInTransaction(ref, now, 0))
  } catch (error) {
    metrics().events.inc({ outcome: 'failed' })
    await recordFailure(ref, now, codeOf(error))
  }
}

interface Handled {
  outcome: 'done' | 'ignored'
  receivedAt: Date
}

function handleInTransaction(ref: EventRef, now: Date, more: number): Promise<Handled[]> {
  const { tenantId } = ref
  return inTenantTransaction({ id: tenantId }, async (db) => {
    const waiting = await lockWaiting(db, ref, more)
    if (!waiting) return []
    const handled = new Map<string, Handled>()
    for (const row of waiting.events) {
      const handler = handlerOf(row.event)
      const ctx = contextOf(waiting.tenant, row.id, now)
      const outcome = handler ? await handler(db, ctx, decodeStored(tenantId, row)) : 'ignored'
      handled.set(row.id, { outcome, receivedAt: row.receivedAt })
    }
    await markHandled(db, tenantId, handled, now)
    const late = waiting.events.find(({ receivedAt }) => now.getTime() - receivedAt.getTime() > LATE_MS)
    if (late) await tellOfRecovery(db, { tenantId, eventId: late.id, at: now })
    return [...handled.values()]
  })
}

function note(handled: readonly Handled[]): void {
  for (const { outcome, receivedAt } of handled) {
    metrics().events.inc({ outcome })
    metrics().eventLag.observe({}, Math.max(0, Date.now() - receivedAt.getTime()) / 1_000)
  }
}

const contextOf = (tenant: TenantFacts, requestId: string, now: Date): Context<SystemActor> => ({
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
    await recordAuditEvent(db, contextOf(tenant, id, now), {
      action: 'webhook.given_up',
      target: { kind: 'webhook_event', id },
      outcome: 'failed',
      details: { event: failed.event, code },
    })
    await tellOfFailing(db, { tenantId, eventId: id, at: now })
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
