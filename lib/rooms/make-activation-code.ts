import 'server-only'
import { recordAuditEvent } from '@/lib/audit/record-audit-event'
import { callAsEnterprise } from '@/lib/connections/call-as-enterprise'
import { inTenantTransaction } from '@/lib/db'
import type { PersonContext } from '@/lib/tenants/context'
import { operations } from '@/lib/tencent'
import { keptRooms } from './kept-rooms'
import { requireRoom } from './require-room'
import type { ActivationCode } from './schema'

/**
 * Makes an activation code for the device of a room: given to whoever asks, and kept nowhere. For owners and admins.
 * Throws `not_found` for a room that the enterprise has not.
 */
export async function makeActivationCode(ctx: PersonContext, { id }: { id: string }): Promise<ActivationCode> {
  requireRoom((await keptRooms(ctx)).rooms, id)
  const { code } = await callAsEnterprise(ctx, operations.generateRoomActiveCode, { roomId: id })
  await inTenantTransaction({ id: ctx.tenant.id }, (db) =>
    recordAuditEvent(db, ctx, { action: 'room.code_made', target: { kind: 'room', id } }),
  )
  return { code }
}
