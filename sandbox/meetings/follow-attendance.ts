import { streamByItself } from '../live/stream-by-itself'
import { recordByItself } from '../recordings/record-by-itself'
import type { Meeting } from '../state/model'
import type { World } from '../state/world'

/** To be called when people came or went, with the meeting as it is now: what begins and ends with them does so. */
export function followAttendance(world: World, meeting: Meeting): void {
  recordByItself(world, meeting)
  streamByItself(world, meeting)
}
