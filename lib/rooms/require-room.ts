import 'server-only'
import { AppError } from '@/lib/errors'
import type { ListedRoom } from './read-rooms-as-enterprise'

/** The room of an id. Throws `not_found` where the enterprise has none. */
export function requireRoom(rooms: readonly ListedRoom[], id: string): ListedRoom {
  const room = rooms.find((one) => one.id === id)
  if (!room) throw new AppError('not_found', 'the enterprise has no such room')
  return room
}
