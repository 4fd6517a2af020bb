import 'server-only'
import { recordAuditEvent } from '@/lib/audit/record-audit-event'
import { decrypt } from '@/lib/crypto'
import { inTenantTransaction } from '@/lib/db'
import type { Context } from '@/lib/tenants/context'
import { findDelivery } from './find-delivery'
import type { OpenedDelivery } from './schema'

const BODIES_MAX = 20

/**
 * What an event says, and what came in each attempt to deliver it. It may name people: that somebody looked is in the audit. Throws
 * AppError `not_found`.
 */
export async function openDelivery(ctx: Context, { id }: { id: string }): Promise<OpenedDelivery> {
  const tenantId = ctx.tenant.id
  return await inTenantTransaction({ id: tenantId }, async (db) => {
    const { traceId } = await findDelivery(db, tenantId, id)
    const event = await db.webhookEvent.findFirst({ where: { tenantId, id }, select: { payload: true } })
    const attempts = await db.delivery.findMany({
      where: { tenantId, groupId: id, body: { not: null } },
      select: { id: true, body: true },
      orderBy: { receivedAt: 'desc' },
      take: BODIES_MAX,
    })
    const target = { kind: event ? 'webhook_event' : 'delivery', id }
    await recordAuditEvent(db, ctx, { action: 'webhook.opened', target, details: { trace: traceId } })
    return {
      event: event && decrypt(event.payload, { owner: tenantId, row: id, field: 'payload' }),
      bodies: attempts.map(({ id: row, body }) => ({
        id: row,
        text: decrypt(body ?? '', { owner: tenantId, row, field: 'body' }),
      })),
    }
  })
}
