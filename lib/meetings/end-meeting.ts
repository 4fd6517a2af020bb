import 'server-only'
import { recordAuditEvent } from '@/lib/audit/record-audit-event'
import { callAsPerson } from '@/lib/connections/call-as-person'
import { enqueueCopy } from '@/lib/copies/jobs'
import { inTenantTransaction } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { notifyViewers } from '@/lib/events/notify-viewers'
import type { PersonContext } from '@/lib/tenants/context'
import { operations } from '@/lib/tencent'
import { listParticipants } from './list-participants'
import type { EndMeeting } from './schema'

/**
 * Ends a running meeting; of a series, the occurrence that runs. Without `force` Tencent refuses while somebody is inside
 * (`people_inside`). Throws `meeting_not_running` for one that has not begun, `meeting_over` for one that is over, and
 * `invalid_input` for taking back the code of a series that goes on.
 */
export async function endMeeting(
  ctx: PersonContext,
  { id, force, retrieveCode }: EndMeeting & { id: string },
): Promise<void> {
  if (retrieveCode) await requireLastOccurrence(ctx, id)
  try {
    await callAsPerson(ctx, operations.dismissMeeting, { meetingId: id, force, retrieveCode })
  } catch (error) {
    throw await explain(ctx, error, { id, force })
  }
  await inTenantTransaction({ id: ctx.tenant.id }, async (db) => {
    await recordAuditEvent(db, ctx, {
      action: 'meeting.ended',
      target: { kind: 'meeting', id },
      details: { force, retrieveCode },
    })
    await notifyViewers(db, { tenantId: ctx.tenant.id, noun: 'meeting', ids: [id], also: [ctx.actor.membershipId] })
    await enqueueCopy(db, { tenantId: ctx.tenant.id, membershipId: ctx.actor.membershipId, meetingId: id })
  })
}

/** Later occurrences could not take place without their code. */
async function requireLastOccurrence(ctx: PersonContext, id: string): Promise<void> {
  const { series } = await callAsPerson(ctx, operations.getMeeting, { meetingId: id })
  if (!series) return
  const current = series.occurrences.find((occurrence) => occurrence.id === series.currentId)
  const later = series.occurrences.some(({ deleted, startsAt }) => !deleted && current && startsAt > current.startsAt)
  if (later || (series.remaining ?? 0) > 1) {
    throw new AppError('invalid_input', 'the series has later occurrences', {
      errors: [{ path: 'retrieveCode', code: 'series_goes_on' }],
    })
  }
}

/** One code of Tencent's says "not the creator", "somebody is inside" and "not in progress": who is inside tells them apart. */
async function explain(ctx: PersonContext, error: unknown, { id, force }: { id: string; force: boolean }) {
  if (!(error instanceof AppError)) return error
  const as = (code: 'people_inside' | 'meeting_not_running') =>
    new AppError(code, error.message, { cause: error, tencent: error.tencent })
  if (error.code === 'meeting_started') return as('people_inside')
  if (error.code !== 'not_allowed') return error
  const inside = await listParticipants(ctx, { id }).then(
    (list) => list.inside,
    () => undefined,
  )
  if (inside === 0) return as('meeting_not_running')
  return inside !== undefined && !force ? as('people_inside') : error
}
