import { streamByItself } from '../live/stream-by-itself'
import { recordByItself } from '../recordings/record-by-itself'
import type { Meeting } from '../state/model'
import type { World } from '../state/world'
import { attendanceNews } from './attendance-news'
import { stopSharing } from './share-screen'

/** To be called when people came or went, with the meeting as it is now: what begins and ends with them does so. */
export function followAttendance(world: World, meeting: Meeting, by = meeting.creatorId): void {
  recordByItself(world, meeting, by)
  streamByItself(world, meeting, by)
}

/** Whose coming or going it was, of several the last. */
function moverOf(before: Meeting, after: Meeting): string {
  const gone = after.attendance.filter((stay, index) => stay.leftAt !== before.attendance[index]?.leftAt)
  return gone.at(-1)?.personId ?? after.creatorId
}

/** Stores a meeting people came to or left, tells of it, and lets follow what follows; `by` when a host moved them. */
export function changeAttendance(world: World, before: Meeting, after: Meeting, by?: string): void {
  world.meetings.put(after.id, after)
  const shown = stopSharing(world, after, by)
  world.news.tell(() => attendanceNews(before, shown, by, world.now()))
  followAttendance(world, shown, by ?? moverOf(before, shown))
}
