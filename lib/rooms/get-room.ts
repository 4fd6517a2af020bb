import 'server-only'
import { callAsEnterprise } from '@/lib/connections/call-as-enterprise'
import type { PersonContext } from '@/lib/tenants/context'
import { operations } from '@/lib/tencent'
import { toInstant } from '@/lib/time'
import { findBusy } from './find-busy'
import { keptRooms } from './kept-rooms'
import { requireRoom } from './require-room'
import type { RoomDetail } from './schema'

/**
 * One room with the bookings made here; owners and admins see its device. Tencent's answer about a device has passwords
 * in it: nothing but the device's own words is taken over. Throws `not_found` for a room that the enterprise has not.
 */
export async function getRoom(
  ctx: PersonContext,
  { id, ...times }: { id: string; from: string; to: string },
): Promise<RoomDetail> {
  const { rooms, readAt } = await keptRooms(ctx)
  const room = requireRoom(rooms, id)
  const busy = (await findBusy(ctx, times)).get(id) ?? []
  const device = ctx.actor.role === 'MEMBER' ? undefined : await readDevice(ctx, id)
  return { ...room, busy, readAt: toInstant(readAt), device }
}

async function readDevice(ctx: PersonContext, roomId: string): Promise<RoomDetail['device']> {
  const { hardware } = await callAsEnterprise(ctx, operations.getMeetingRoom, { roomId })
  const { model, roomsVersion, system, network, camera, microphone, speaker, activatedAt } = hardware
  const words = { model, roomsVersion, system, network, camera, microphone, speaker }
  const known = Object.fromEntries(Object.entries(words).filter(([, word]) => word?.trim()))
  return { ...known, activatedAt: activatedAt && toInstant(activatedAt) }
}
