import { peopleInside } from '../meetings/occurrences'
import { isHost } from '../meetings/role-in'
import { deriveDigits } from '../state/derive'
import type { LiveRoom, Meeting } from '../state/model'
import type { World } from '../state/world'

function newRoom(world: World, { liveConfig, subject }: Meeting): LiveRoom {
  const title = liveConfig?.live_subject
  return {
    id: deriveDigits(`live room ${world.nextRecordId()}`, 9),
    subject: typeof title === 'string' && title !== '' ? title : subject,
    startedAt: world.now(),
    hasReplay: false,
  }
}

/** A meeting with a live stream is on the air from a host's coming to the last one's leaving, each time in a room of its own. */
export function streamByItself(world: World, meeting: Meeting, by: string): void {
  const rooms = meeting.liveRooms ?? []
  const isOnAir = rooms.some(({ endedAt }) => endedAt === undefined)
  const inside = peopleInside(meeting)
  if (isOnAir && inside.length === 0) {
    const hasReplay = meeting.liveConfig?.enable_live_replay === true
    const ended = rooms.map((room) =>
      room.endedAt === undefined ? { ...room, endedAt: world.now(), hasReplay, watching: 0 } : room,
    )
    world.meetings.put(meeting.id, { ...meeting, liveRooms: ended })
    world.news.tell(() => ({ event: 'meeting.live-stopped', meeting, by }))
  }
  if (isOnAir || !meeting.enableLive || !inside.some(({ personId }) => isHost(meeting, personId))) return
  world.meetings.put(meeting.id, { ...meeting, liveRooms: [...rooms, newRoom(world, meeting)] })
  world.news.tell(() => ({ event: 'meeting.live-started', meeting, by }))
}
