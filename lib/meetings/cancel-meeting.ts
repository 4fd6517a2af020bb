import 'server-only'
import { recordAuditEvent } from '@/lib/audit/record-audit-event'
import { callAsPerson } from '@/lib/connections/call-as-person'
import { saveCancelled } from '@/lib/copies/save-cancelled'
import { inTenantTransaction } from '@/lib/db'
import { AppError } from '@/lib/errors'
import type { PersonContext } from '@/lib/tenants/context'
import { operations } from '@/lib/tencent'
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
  const meeting = await callAsPerson(ctx, operations.getMeeting, { meetingId: id })
  await cancelKnownMeeting(ctx, { id, subMeetingId, reason, isSeries: meeting.series !== undefined })
}

/** The same, for a meeting of which it is known whether it is a series. */
export async function cancelKnownMeeting(
  ctx: PersonContext,
  { id, subMeetingId, reason, isSeries }: CancelMeeting & { id: string; isSeries: boolean },
): Promise<void> {
  try {
    await callAsPerson(ctx, operations.cancelMeeting, {
      meetingId: id,
      subMeetingId,
      recurring: isSeries,
      reasonDetail: reason,
    })
  } catch (error) {
    if (!(error instanceof AppError && error.tencent?.code === ALREADY_CANCELLED)) throw error
  }
  const at = new Date()
  await inTenantTransaction({ id: ctx.tenant.id }, async (db) => {
    await recordAuditEvent(db, ctx, {
      action: 'meeting.cancelled',
      target: { kind: 'meeting', id },
      details: { subMeetingId: subMeetingId ?? null },
    })
    await saveCancelled(db, ctx, meeting, { subMeetingId, at })
  })
}
