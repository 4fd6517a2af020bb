import 'server-only'
import { recordAuditEvent } from '@/lib/audit/record-audit-event'
import { inTenantTransaction } from '@/lib/db'
import { callAsEnterpriseFor } from '@/lib/meetings/call-as-enterprise-for'
import type { PersonContext } from '@/lib/tenants/context'
import { operations } from '@/lib/tencent'
import type { PushTarget } from './schema'

/** Sends the live stream of the person's own meeting to another platform besides. Address and key are kept nowhere here. */
export async function pushLive(
  ctx: PersonContext,
  { id, platform, address, key }: PushTarget & { id: string },
): Promise<void> {
  await callAsEnterpriseFor(ctx, operations.setLivePushStream, { meetingId: id, platform, address, key })
  await inTenantTransaction({ id: ctx.tenant.id }, (db) =>
    recordAuditEvent(db, ctx, {
      action: 'meeting.live_pushed',
      target: { kind: 'meeting', id },
      details: { platform },
    }),
  )
}
