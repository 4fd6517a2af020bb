import { derive } from '../state/derive'
import type { Room } from '../state/model'
import type { World } from '../state/world'

/** Gives the device of a room another activation code, 16 characters as in the example; it follows from the one before. */
export function renewActiveCode(world: World, room: Room): string {
  const activeCode = derive(`after ${room.id} ${room.activeCode}`, 16).toUpperCase()
  world.rooms.put(room.id, { ...room, activeCode })
  return activeCode
}
