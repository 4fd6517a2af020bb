import 'server-only'
import { sendAsEnterprise } from '@/lib/connections/send-as-enterprise'
import type { PersonContext } from '@/lib/tenants/context'
import { listAll, operations } from '@/lib/tencent'
import type { Room } from './schema'

/** Pages of 50 that are read: 100 calls a minute are all that an application has. */
const PAGES_MAX = 20

/** A room as it is kept: what everybody may know. The platform's list has an activation code, which ends here. */
export type ListedRoom = Omit<Room, 'busy'>

/**
 * The rooms of the enterprise, read with its secret for whoever is active here: where a room is, how many it holds and
 * whether it is in use is for all colleagues to know. This call has no input of the person's and reads nothing else.
 */
export async function readRoomsAsEnterprise(ctx: PersonContext): Promise<{ rooms: ListedRoom[]; isCut: boolean }> {
  const rooms: ListedRoom[] = []
  const pages = listAll((cursor) => sendAsEnterprise(ctx, operations.listMeetingRooms, { cursor }))
  for await (const { id, name, location, capacity, status, bookable } of pages) {
    if (rooms.length === PAGES_MAX * 50) return { rooms, isCut: true }
    rooms.push({ id, name, location, capacity, status, bookable })
  }
  return { rooms, isCut: false }
}
