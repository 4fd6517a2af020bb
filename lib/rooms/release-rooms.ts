import 'server-only'
import { recordAuditEvent } from '@/lib/audit/record-audit-event'
import { inTenantTransaction } from '@/lib/db'
import { callAsEnterpriseFor } from '@/lib/meetings/call-as-enterprise-for'
import type { PersonContext } from '@/lib/tenants/context'
import { operations } from '@/lib/tencent'
import type { ChosenRooms } from './schema'

/** Gives rooms of the person's own meeting back, in whatever state it is. What was given back already is no mistake. */
export async function releaseRooms(ctx: PersonContext, { id, rooms }: ChosenRooms & { id: string }): Promise<void> {
  await callAsEnterpriseFor(ctx, operations.releaseMeetingRooms, { meetingId: id, roomIds: rooms })
  await inTenantTransaction({ id: ctx.tenant.id }, async (db) => {
    await db.roomBooking.deleteMany({ where: { tenantId: ctx.tenant.id, meetingId: id, roomId: { in: rooms } } })
    for (const room of rooms) {
      await recordAuditEvent(db, ctx, {
        action: 'room.released',
        target: { kind: 'meeting', id },
        details: { room },
      })
    }
  })
}
