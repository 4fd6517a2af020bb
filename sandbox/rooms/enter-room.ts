import { derive, deriveDigits } from '../state/derive'
import type { Corp, Room } from '../state/model'
import type { World } from '../state/world'

/** A room as the seed and the control API describe it; what is left out gets a plausible value. */
export interface RoomSketch {
  name: string
  city?: string
  building?: string
  floor?: string
  capacity?: number
  accountType?: Room['accountType']
  status?: Room['status']
  /** May it be booked? */
  isOpen?: boolean
  description?: string
}

/** Enters a room of an enterprise; its id and codes follow from its name. */
export function enterRoom(world: World, corp: Corp, sketch: RoomSketch): Room {
  const label = `room ${corp.slug} ${sketch.name}`
  const room: Room = {
    id: deriveDigits(label, 8),
    corpId: corp.corpId,
    name: sketch.name,
    city: sketch.city ?? '北京',
    building: sketch.building ?? '主楼',
    floor: sketch.floor ?? '1',
    capacity: sketch.capacity ?? 10,
    accountType: sketch.accountType ?? 0,
    status: sketch.status ?? 2,
    isOpen: sketch.isOpen ?? true,
    description: sketch.description ?? '',
    activeCode: derive(`${label} code`, 16).toUpperCase(),
    password: deriveDigits(`${label} password`, 6),
    pmiCode: deriveDigits(`${label} pmi`, 8),
  }
  world.rooms.put(room.id, room)
  return room
}
