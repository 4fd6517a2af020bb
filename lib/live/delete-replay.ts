import 'server-only'
import { recordAuditEvent } from '@/lib/audit/record-audit-event'
import { inTenantTransaction } from '@/lib/db'
import { notifyViewers } from '@/lib/events/notify-viewers'
import { callAsEnterpriseFor } from '@/lib/meetings/call-as-enterprise-for'
import type { PersonContext } from '@/lib/tenants/context'
import { operations } from '@/lib/tencent'

/** Deletes a replay of the person's own meeting, for good. */
export async function deleteReplay(ctx: PersonContext, { id, replay }: { id: string; replay: string }): Promise<void> {
  await callAsEnterpriseFor(ctx, operations.deleteLiveReplay, { meetingId: id, roomId: replay })
  await inTenantTransaction({ id: ctx.tenant.id }, async (db) => {
    const target = { kind: 'meeting', id } as const
    await recordAuditEvent(db, ctx, { action: 'meeting.replay_deleted', target, details: { replay } })
    await notifyViewers(db, { tenantId: ctx.tenant.id, noun: 'meeting', ids: [id], also: [ctx.actor.membershipId] })
  })
}
