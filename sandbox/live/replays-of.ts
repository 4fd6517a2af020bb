import { ApiError } from '../gateway/operation'
import type { LiveRoom, Meeting } from '../state/model'

/** The live rooms whose replay can be watched. */
export function replaysOf({ liveRooms = [] }: Meeting): LiveRoom[] {
  return liveRooms.filter(({ hasReplay }) => hasReplay)
}

/** The meeting without the replay of a live room; 19010 where there is none. */
export function withoutReplay(meeting: Meeting, liveRoomId: string): Meeting {
  if (!replaysOf(meeting).some(({ id }) => id === liveRoomId)) throw new ApiError(19010, 'DeleteRecordFile failed')
  const liveRooms = meeting.liveRooms?.map((room) => (room.id === liveRoomId ? { ...room, hasReplay: false } : room))
  return { ...meeting, liveRooms }
}
