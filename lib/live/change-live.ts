import 'server-only'
import { recordAuditEvent } from '@/lib/audit/record-audit-event'
import { inTenantTransaction } from '@/lib/db'
import { notifyViewers } from '@/lib/events/notify-viewers'
import { callAsEnterpriseFor } from '@/lib/meetings/call-as-enterprise-for'
import type { PersonContext } from '@/lib/tenants/context'
import { operations } from '@/lib/tencent'
import type { LiveSettings } from './schema'

/**
 * Changes the live stream of the person's own meeting, also while it runs. All switches are sent, because what Tencent makes of
 * those that are left out is not documented. Throws `live_off` where the meeting has no stream.
 */
export async function changeLive(ctx: PersonContext, { id, ...live }: LiveSettings & { id: string }): Promise<void> {
  await callAsEnterpriseFor(ctx, operations.updateLiveConfig, {
    meetingId: id,
    live: {
      subject: live.subject,
      summary: live.summary,
      passwordEnabled: live.password !== undefined,
      password: live.password,
      chatEnabled: live.chat ?? false,
      replayEnabled: live.replay ?? false,
      watermark: live.watermark,
    },
  })
  await inTenantTransaction({ id: ctx.tenant.id }, async (db) => {
    const target = { kind: 'meeting', id } as const
    await recordAuditEvent(db, ctx, { action: 'meeting.changed', target, details: { fields: 'live' } })
    await notifyViewers(db, { tenantId: ctx.tenant.id, noun: 'meeting', ids: [id], also: [ctx.actor.membershipId] })
  })
}
