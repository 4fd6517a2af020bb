import 'server-only'
import { recordAuditEvent } from '@/lib/audit/record-audit-event'
import { inTenantTransaction } from '@/lib/db'
import { AppError } from '@/lib/errors'
import type { Context } from '@/lib/tenants/context'
import { deleteOwnSubscription } from './subscriptions'

/**
 * Removes a tenant's subscription: its address answers like one that never was. What was received stays until it is handled
 * and has its age. Throws AppError `not_found`.
 */
export async function removeSubscription(ctx: Context): Promise<void> {
  await inTenantTransaction({ id: ctx.tenant.id }, async (db) => {
    const removed = await deleteOwnSubscription(db, ctx.tenant.id)
    if (!removed) throw new AppError('not_found', 'the tenant has no subscription')
    await recordAuditEvent(db, ctx, { action: 'webhook.removed', target: { kind: 'webhook', id: removed.id } })
  })
}
