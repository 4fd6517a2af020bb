import 'server-only'
import { recordAuditEvent } from '@/lib/audit/record-audit-event'
import { inTenantTransaction } from '@/lib/db'
import { callAsEnterpriseFor } from '@/lib/meetings/call-as-enterprise-for'
import type { PersonContext } from '@/lib/tenants/context'
import { operations } from '@/lib/tencent'

/** Deletes a replay of the person's own meeting, for good. */
export async function deleteReplay(ctx: PersonContext, { id, replay }: { id: string; replay: string }): Promise<void> {
  await callAsEnterpriseFor(ctx, operations.deleteLiveReplay, { meetingId: id, roomId: replay })
  await inTenantTransaction({ id: ctx.tenant.id }, (db) =>
    recordAuditEvent(db, ctx, {
      action: 'meeting.replay_deleted',
      target: { kind: 'meeting', id },
      details: { replay },
    }),
  )
}
