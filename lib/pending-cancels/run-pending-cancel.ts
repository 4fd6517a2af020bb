import 'server-only'
import { loadPerson } from '@/lib/copies/load-person'
import { decrypt } from '@/lib/crypto'
import { asTenant, inTenantTransaction } from '@/lib/db'
import { AppError, type ErrorCode } from '@/lib/errors'
import type { PendingCancel } from '@/lib/generated/prisma/client'
import { log } from '@/lib/log'
import { cancelMeeting } from '@/lib/meetings/cancel-meeting'
import { tell } from '@/lib/notifications/tell'
import { enqueueCancel } from './enqueue-cancel'
import { notifyOwner } from './notify-owner'

/** Which one. */
interface Ref {
  tenantId: string
  pendingId: string
}

/** After these it is worth another try; cancelling what is cancelled changes nothing. */
const passing: readonly ErrorCode[] = [
  'rate_limited',
  'tencent_unavailable',
  'refresh_in_progress',
  'outcome_unknown',
  'unavailable',
  'internal',
]
const MOST_ATTEMPTS = 4
const RETRY_MS = 5_000

/**
 * Cancels what nobody took back, as the person who asked, with their rights at this moment. Killed at any point it is repeated: what
 * has left its row in the audit is not done again. A failure is written down for the person to see.
 */
export async function runPendingCancel({ tenantId, pendingId }: Ref, now: Date): Promise<void> {
  const row = await claim({ tenantId, pendingId }, now)
  if (!row) return
  try {
    if (!(await isInAudit(row))) await cancel(row, now)
    await settle(row, { state: 'DONE' })
  } catch (error) {
    const code = error instanceof AppError ? error.code : 'internal'
    if (code === 'internal') log.error({ tenantId, pendingId, err: error }, 'a pending cancellation failed')
    if (passing.includes(code) && row.attempts < MOST_ATTEMPTS) return await tryAgain(row, now)
    await settle(row, {
      state: 'FAILED',
      failure: code,
      tencentCode: error instanceof AppError ? error.tencent?.code : undefined,
    })
  }
}

/** Begins with one that is due, or goes on with one that was begun by a process that is gone. Too early, it waits on. */
function claim({ tenantId, pendingId }: Ref, now: Date): Promise<PendingCancel | null> {
  return inTenantTransaction({ id: tenantId }, async (db) => {
    const which = { tenantId, id: pendingId }
    await db.pendingCancel.updateMany({
      where: { ...which, OR: [{ state: 'STARTED' }, { state: 'WAITING', runAt: { lte: now } }] },
      data: { state: 'STARTED', attempts: { increment: 1 } },
    })
    const row = await db.pendingCancel.findFirst({ where: { ...which, state: { in: ['WAITING', 'STARTED'] } } })
    if (row?.state === 'STARTED') await notifyOwner(db, row)
    if (row?.state !== 'WAITING') return row
    await enqueueCancel(db, { tenantId, id: pendingId, runAt: row.runAt })
    return null
  })
}

/** All audit rows of a pending cancellation carry its id. */
async function isInAudit({ tenantId, id, meetingId }: PendingCancel): Promise<boolean> {
  const found = await asTenant({ id: tenantId }, (db) =>
    db.auditEvent.findFirst({
      where: { tenantId, action: 'meeting.cancelled', targetId: meetingId, requestId: id },
      select: { id: true },
    }),
  )
  return found !== null
}

async function cancel(row: PendingCancel, now: Date): Promise<void> {
  const { tenantId, id, membershipId, meetingId, subMeetingId, reason } = row
  const ctx = await loadPerson(tenantId, membershipId, { now, requestId: id })
  if (!ctx) throw new AppError('not_allowed', 'whoever asked is here no more')
  // Somebody waits for it, though not at a door.
  await cancelMeeting(
    { ...ctx, isJob: false },
    {
      id: meetingId,
      subMeetingId: subMeetingId || undefined,
      reason: reason === null ? undefined : decrypt(reason, { owner: tenantId, row: id, field: 'reason' }),
    },
  )
}

type Outcome = { state: 'DONE' } | { state: 'FAILED'; failure: ErrorCode; tencentCode: number | undefined }

async function settle(row: PendingCancel, outcome: Outcome): Promise<void> {
  const { tenantId, id, membershipId, meetingId, subMeetingId } = row
  await inTenantTransaction({ id: tenantId }, async (db) => {
    const { count } = await db.pendingCancel.updateMany({
      where: { tenantId, id, state: 'STARTED' },
      data: { ...outcome, reason: null, settledAt: new Date() },
    })
    await notifyOwner(db, row)
    if (count === 0 || outcome.state === 'DONE') return
    const about = { subjectId: meetingId, partId: subMeetingId }
    await tell(db, { tenantId, kind: 'CANCEL_FAILED', episode: id, to: { members: [membershipId] }, ...about })
  })
}

function tryAgain({ tenantId, id, attempts }: PendingCancel, now: Date): Promise<void> {
  const runAt = new Date(now.getTime() + attempts * RETRY_MS)
  return asTenant({ id: tenantId }, (db) => enqueueCancel(db, { tenantId, id, runAt }))
}
