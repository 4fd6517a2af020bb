import 'server-only'
import { recordAuditEvent } from '@/lib/audit/record-audit-event'
import { inTenantTransaction } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { notify } from '@/lib/events/notify'
import { addJob } from '@/lib/jobs/add-job'
import type { Context } from '@/lib/tenants/context'
import { PROCESS_EVENT } from './insert-together'

/**
 * Has an event handled again that was given up, with all its tries. Handlers compare times, so its age does no harm. Throws
 * AppError `not_found`, or `conflict` when it was not given up.
 */
export async function replayEvent(ctx: Context, { id }: { id: string }): Promise<void> {
  const tenantId = ctx.tenant.id
  await inTenantTransaction({ id: tenantId }, async (db) => {
    const where = { tenantId, id }
    const { count } = await db.webhookEvent.updateMany({
      where: { ...where, state: 'DEAD' },
      data: { state: 'RECEIVED', attempts: 0, lastError: null, processedAt: null, replayedAt: ctx.now },
    })
    if (count === 0) {
      const exists = await db.webhookEvent.findFirst({ where, select: { id: true } })
      throw exists ? new AppError('conflict', 'the event was not given up') : new AppError('not_found', 'no such event')
    }
    await recordAuditEvent(db, ctx, { action: 'webhook.replayed', target: { kind: 'webhook_event', id } })
    await notify(db, tenantId, { noun: 'delivery' }, { admins: true })
    await addJob(db, PROCESS_EVENT, { tenantId, eventId: id }, `${PROCESS_EVENT}/${id}`)
  })
}
