import { z } from 'zod'
import { maybe, wireEnum, wireId, wireText } from '../../wire'

/** The id of a room, opaque. */
export const RoomId = z.string().regex(/^[\w-]{1,64}$/, 'Must be the id of a room')

/** How the device of a room stands. `unbound`: activated, but no device is there. */
export type RoomStatus = 'not-activated' | 'unbound' | 'idle' | 'in-use' | 'offline' | 'unknown'

/** A room by name; `location` is city, building and floor in one text. */
export type RoomSummary = { id: string; name: string; location?: string }

export const TencentRoomSummary = z.object({
  meeting_room_id: wireId,
  meeting_room_name: maybe(wireText),
  meeting_room_location: maybe(wireText),
})

export const wireRoomStatus = wireEnum({ 0: 'not-activated', 1: 'unbound', 2: 'idle', 3: 'in-use', 4: 'offline' })

export const wireRoomAccount = wireEnum({ 0: 'ordinary', 1: 'dedicated', 2: 'trial' })

/** A room of a reply in our words. */
export function toRoomSummary(room: z.output<typeof TencentRoomSummary>): RoomSummary {
  return { id: room.meeting_room_id, name: room.meeting_room_name ?? '', location: room.meeting_room_location }
}
