import 'server-only'
import { recordAuditEvent } from '@/lib/audit/record-audit-event'
import { callAsPerson } from '@/lib/connections/call-as-person'
import { inTenantTransaction } from '@/lib/db'
import { AppError } from '@/lib/errors'
import type { PersonContext } from '@/lib/tenants/context'
import { operations } from '@/lib/tencent'
import type { EndMeeting } from './schema'

/** Ends a running meeting. Without `force` Tencent refuses while somebody is inside (`people_inside`). */
export async function endMeeting(
  ctx: PersonContext,
  { id, force, retrieveCode }: EndMeeting & { id: string },
): Promise<void> {
  try {
    await callAsPerson(ctx, operations.dismissMeeting, { meetingId: id, force, retrieveCode })
  } catch (error) {
    const isRunning = error instanceof AppError && error.code === 'meeting_started'
    throw isRunning
      ? new AppError('people_inside', 'somebody is inside', { cause: error, tencent: error.tencent })
      : error
  }
  await inTenantTransaction({ id: ctx.tenant.id }, (db) =>
    recordAuditEvent(db, ctx, {
      action: 'meeting.ended',
      target: { kind: 'meeting', id },
      details: { force, retrieveCode },
    }),
  )
}
