import 'server-only'
import { inTenantTransaction } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { removeJob } from '@/lib/jobs/remove-job'
import type { PersonContext } from '@/lib/tenants/context'
import { cancelJobKey } from './enqueue-cancel'
import { notifyOwner } from './notify-owner'
import type { PendingCancel } from './schema'
import { toPendingCancel } from './to-pending-cancel'

/**
 * Takes a cancellation back before the worker has begun with it, and puts away the notice of one that failed: in both cases the
 * meeting stays. Throws AppError `too_late_to_undo` once it has begun, and `not_found`.
 */
export async function undoCancel(
  ctx: PersonContext,
  { id: meetingId, pendingId }: { id: string; pendingId: string },
): Promise<PendingCancel> {
  const tenantId = ctx.tenant.id
  const which = { tenantId, id: pendingId, meetingId, membershipId: ctx.actor.membershipId }
  return await inTenantTransaction({ id: tenantId }, async (db) => {
    const { count } = await db.pendingCancel.updateMany({
      where: { ...which, state: { in: ['WAITING', 'FAILED'] } },
      data: { state: 'UNDONE', settledAt: ctx.now, reason: null, failure: null, tencentCode: null },
    })
    if (count > 0) await removeJob(db, cancelJobKey(pendingId))
    const row = await db.pendingCancel.findFirst({ where: which })
    if (!row) throw new AppError('not_found', 'no such cancellation of this person')
    if (row.state !== 'UNDONE') throw new AppError('too_late_to_undo', `the cancellation is ${row.state}`)
    await notifyOwner(db, row)
    return toPendingCancel(row, ctx.now)
  })
}
