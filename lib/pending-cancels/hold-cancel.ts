import 'server-only'
import { inTenantTransaction } from '@/lib/db'
import { AppError } from '@/lib/errors'
import type { PersonContext } from '@/lib/tenants/context'
import { enqueueCancel } from './enqueue-cancel'
import { notifyOwner } from './notify-owner'
import { UNDO_MS } from './pend-cancel'
import type { PendingCancel } from './schema'
import { toPendingCancel } from './to-pending-cancel'

/** However often it is asked for, the meeting is cancelled after this. */
export const LONGEST_HOLD_MS = 60_000

/**
 * Gives somebody who has the undo under their hand as long again from now on, up to a minute in all. A page asks again while that
 * is so; one that is closed asks no more, and the meeting is cancelled. Throws AppError `too_late_to_undo` and `not_found`.
 */
export async function holdCancel(
  ctx: PersonContext,
  { id: meetingId, pendingId }: { id: string; pendingId: string },
): Promise<PendingCancel> {
  const tenantId = ctx.tenant.id
  const which = { tenantId, id: pendingId, meetingId, membershipId: ctx.actor.membershipId }
  return await inTenantTransaction({ id: tenantId }, async (db) => {
    const found = await db.pendingCancel.findFirst({ where: which })
    if (!found) throw new AppError('not_found', 'no such cancellation of this person')
    const longest = found.createdAt.getTime() + LONGEST_HOLD_MS
    const runAt = new Date(Math.min(longest, ctx.now.getTime() + UNDO_MS))
    const { count } = await db.pendingCancel.updateMany({ where: { ...which, state: 'WAITING' }, data: { runAt } })
    if (count === 0) throw new AppError('too_late_to_undo', `the cancellation is ${found.state}`)
    await enqueueCancel(db, { tenantId, id: pendingId, runAt })
    await notifyOwner(db, found)
    return toPendingCancel({ ...found, runAt }, ctx.now)
  })
}
