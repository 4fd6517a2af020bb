import 'server-only'
import type { Db } from '@/lib/db'
import type { Context } from '@/lib/tenants/context'

/** What happened. Ids only: names, subjects and addresses of people stay out, so that erasing a membership makes it anonymous. */
export interface AuditEntry {
  /** noun.verb in the past tense, such as `connection.authorized`. */
  action: string
  target?: { kind: string; id: string }
  outcome?: 'done' | 'failed' | 'refused'
  details?: Record<string, string | number | boolean | null>
}

/** Appends to the tenant's audit; give the transaction's client, so that change and row are one. */
export async function recordAuditEvent(db: Db, ctx: Context, entry: AuditEntry): Promise<void> {
  await db.auditEvent.create({
    data: {
      tenantId: ctx.tenant.id,
      at: ctx.now,
      actorKind: ctx.actor.kind,
      actorId: ctx.actor.kind === 'person' ? ctx.actor.membershipId : null,
      action: entry.action,
      targetKind: entry.target?.kind ?? null,
      targetId: entry.target?.id ?? null,
      outcome: entry.outcome ?? 'done',
      details: entry.details ?? {},
      requestId: ctx.requestId,
      address: ctx.address ?? null,
    },
  })
}
