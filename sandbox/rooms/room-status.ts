import { peopleInside } from '../meetings/occurrences'
import type { Room } from '../state/model'
import type { World } from '../state/world'

const IDLE = 2
const IN_USE = 3

/** The coding of the platform: 0 not activated, 1 not bound, 2 idle, 3 in use (people are in a meeting of it), 4 offline. */
export function roomStatus(world: World, room: Room): number {
  if (room.status !== IDLE) return room.status
  for (const meeting of world.meetings.values()) {
    if (meeting.roomIds?.includes(room.id) && peopleInside(meeting).length > 0) return IN_USE
  }
  return IDLE
}
