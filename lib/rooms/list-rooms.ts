import 'server-only'
import type { PersonContext } from '@/lib/tenants/context'
import { toInstant } from '@/lib/time'
import { findBusy } from './find-busy'
import { keptRooms } from './kept-rooms'
import type { RoomList, RoomsQuery } from './schema'

/** The rooms whose name or place holds the words, with the bookings made here. Throws `needs_enterprise_secret`. */
export async function listRooms(ctx: PersonContext, { q, ...times }: RoomsQuery): Promise<RoomList> {
  const { rooms, isCut, readAt } = await keptRooms(ctx)
  const words = q.toLowerCase()
  const found = rooms.filter(({ name, location = '' }) => `${name}\n${location}`.toLowerCase().includes(words))
  const busy = await findBusy(ctx, times)
  return { items: found.map((room) => ({ ...room, busy: busy.get(room.id) ?? [] })), isCut, readAt: toInstant(readAt) }
}
