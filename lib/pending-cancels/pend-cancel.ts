import 'server-only'
import { randomUUID } from 'node:crypto'
import { encrypt } from '@/lib/crypto'
import { inTenantTransaction } from '@/lib/db'
import { AppError } from '@/lib/errors'
import type { CancelMeeting } from '@/lib/meetings/schema'
import type { PersonContext } from '@/lib/tenants/context'
import { enqueueCancel } from './enqueue-cancel'
import { notifyOwner } from './notify-owner'
import type { PendingCancel } from './schema'
import { toPendingCancel } from './to-pending-cancel'

/** So long a cancellation can be taken back. */
export const UNDO_MS = 5_000

/**
 * Has a meeting, a series or an occurrence cancelled in a few seconds, by the worker, whatever becomes of the page that asked.
 * Until then Tencent hears nothing: who may cancel it is found out when it is done. Asked again meanwhile, it is the same one.
 */
export async function pendCancel(
  ctx: PersonContext,
  { id: meetingId, subMeetingId = '', reason }: CancelMeeting & { id: string },
): Promise<PendingCancel> {
  if (!ctx.connection || ctx.connection.endedAt) throw new AppError('needs_reauth', 'no connection')
  const tenantId = ctx.tenant.id
  const what = { tenantId, membershipId: ctx.actor.membershipId, meetingId, subMeetingId }
  const id = randomUUID()
  const runAt = new Date(ctx.now.getTime() + UNDO_MS)
  return await inTenantTransaction({ id: tenantId }, async (db) => {
    const sealed = reason === undefined ? null : encrypt(reason, { owner: tenantId, row: id, field: 'reason' })
    const { count } = await db.pendingCancel.createMany({
      data: { ...what, id, runAt, reason: sealed, createdAt: ctx.now },
      skipDuplicates: true,
    })
    if (count > 0) {
      // What failed before is being tried again.
      await db.pendingCancel.updateMany({ where: { ...what, state: 'FAILED' }, data: { state: 'UNDONE' } })
      await enqueueCancel(db, { tenantId, id, runAt })
      await notifyOwner(db, { ...what, id })
    }
    const row = await db.pendingCancel.findFirst({ where: { ...what, state: { in: ['WAITING', 'STARTED'] } } })
    if (!row) throw new AppError('conflict', 'the cancellation before this one has just ended')
    return toPendingCancel(row, ctx.now)
  })
}
