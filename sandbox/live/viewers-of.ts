import { ApiError } from '../gateway/operation'
import type { LiveRoom, Meeting } from '../state/model'

const isOnAir = ({ endedAt }: LiveRoom): boolean => endedAt === undefined

/**
 * How many watch the stream: those of now while it is on the air, afterwards all there were; undefined for a series, which has
 * no total. 190316 where there never was a stream.
 */
export function viewersOf({ enableLive, liveRooms = [], recurringRule }: Meeting): number | undefined {
  if (!enableLive && liveRooms.length === 0) throw new ApiError(190316, 'NO LIVE INFORMATION')
  const now = liveRooms.find(isOnAir)
  if (now) return now.watching ?? 0
  if (recurringRule && liveRooms.length > 0) return undefined
  return liveRooms.reduce((sum, { watched = 0 }) => sum + watched, 0)
}

/** The meeting with so many people in front of its stream; 190317 while it is not on the air. */
export function withViewers(meeting: Meeting, watching: number): Meeting {
  const rooms = meeting.liveRooms ?? []
  if (!rooms.some(isOnAir)) throw new ApiError(190317, 'LIVE IS NOT ENABLED')
  const come = (room: LiveRoom) => Math.max(0, watching - (room.watching ?? 0))
  const liveRooms = rooms.map((room) =>
    isOnAir(room) ? { ...room, watching, watched: (room.watched ?? 0) + come(room) } : room,
  )
  return { ...meeting, liveRooms }
}
