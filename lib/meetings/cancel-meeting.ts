import 'server-only'
import { recordAuditEvent } from '@/lib/audit/record-audit-event'
import { callAsPerson } from '@/lib/connections/call-as-person'
import { saveCancelled } from '@/lib/copies/save-cancelled'
import { inTenantTransaction } from '@/lib/db'
import { AppError } from '@/lib/errors'
import type { PersonContext } from '@/lib/tenants/context'
import { type Meeting, operations } from '@/lib/tencent'
import type { CancelMeeting } from './schema'

/** Tencent's code for a meeting that was cancelled already: what was asked for is so. */
const ALREADY_CANCELLED = 9007

/**
 * Cancels a meeting, a whole series or one occurrence. Throws `meeting_started` where people are inside, and
 * `meeting_over` where nothing is left to cancel.
 */
export async function cancelMeeting(
  ctx: PersonContext,
  { id, subMeetingId, reason }: CancelMeeting & { id: string },
): Promise<void> {
  await cancelKnownMeeting(ctx, await callAsPerson(ctx, operations.getMeeting, { meetingId: id }), {
    subMeetingId,
    reason,
  })
}

/** The same, for a meeting as it was just read. */
export async function cancelKnownMeeting(
  ctx: PersonContext,
  meeting: Meeting,
  { subMeetingId, reason }: CancelMeeting,
): Promise<void> {
  try {
    await callAsPerson(ctx, operations.cancelMeeting, {
      meetingId: meeting.id,
      subMeetingId,
      recurring: meeting.series !== undefined,
      reasonDetail: reason,
    })
  } catch (error) {
    if (!(error instanceof AppError && error.tencent?.code === ALREADY_CANCELLED)) throw error
  }
  const at = new Date()
  await inTenantTransaction({ id: ctx.tenant.id }, async (db) => {
    await recordAuditEvent(db, ctx, {
      action: 'meeting.cancelled',
      target: { kind: 'meeting', id: meeting.id },
      details: { subMeetingId: subMeetingId ?? null },
    })
    await saveCancelled(db, ctx, meeting, { subMeetingId, at })
  })
}
