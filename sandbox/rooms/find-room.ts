import { badParameter } from '../meetings/refusals'
import type { Room } from '../state/model'
import type { World } from '../state/world'

/** The rooms of an enterprise, in order of entry. */
export function roomsOf(world: World, corpId: string): Room[] {
  return [...world.rooms.values()].filter((room) => room.corpId === corpId)
}

/** The room of an id; 200006 with the field's name where the enterprise has none. */
export function requireRoom(world: World, corpId: string, id: string, field: string): Room {
  const room = world.rooms.get(id)
  if (room?.corpId !== corpId) throw badParameter(field, `no room ${id}`)
  return room
}
