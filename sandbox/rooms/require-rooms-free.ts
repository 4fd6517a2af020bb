import { ApiError } from '../gateway/operation'
import { badParameter } from '../meetings/refusals'
import type { Meeting, Room } from '../state/model'
import type { World } from '../state/world'

const SHORTEST = 15 * 60
const LONGEST = 24 * 3600

/** 200006 for meetings that can have no room: recurring ones, shorter than 15 minutes, longer than 24 hours. */
function requireFitForRooms({ recurringRule, startsAt, endsAt }: Meeting, field: string): void {
  if (recurringRule !== undefined) throw badParameter(field, 'a recurring meeting can have no room')
  const seconds = endsAt - startsAt
  if (seconds < SHORTEST) throw badParameter(field, 'a meeting of less than 15 minutes can have no room')
  if (seconds > LONGEST) throw badParameter(field, 'a meeting of more than 24 hours can have no room')
}

/** Another meeting that has the room at the same time, booked and not cancelled. Ended early, it keeps the room to its booked end. */
function isTaken(world: World, room: Room, meeting: Meeting): boolean {
  for (const other of world.meetings.values()) {
    if (other.id === meeting.id || other.cancelledAt !== undefined || !other.roomIds?.includes(room.id)) continue
    if (other.startsAt < meeting.endsAt && meeting.startsAt < other.endsAt) return true
  }
  return false
}

/** The meeting can have these rooms at its time; 20006 where one is taken. `field` is what the caller is to change. */
export function requireRoomsFree(world: World, meeting: Meeting, rooms: Room[], field: string): void {
  if (rooms.length === 0) return
  requireFitForRooms(meeting, field)
  for (const room of rooms) {
    if (isTaken(world, room, meeting)) throw new ApiError(20006, `${field}: room ${room.id} is taken at that time`)
  }
}

/** The same for the rooms a meeting has, when its time changes. */
export function requireOwnRoomsFree(world: World, meeting: Meeting): void {
  const rooms = (meeting.roomIds ?? []).flatMap((id) => world.rooms.get(id) ?? [])
  requireRoomsFree(world, meeting, rooms, meeting.recurringRule === undefined ? 'start_time' : 'meeting_type')
}
