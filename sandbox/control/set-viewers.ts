import { withViewers } from '../live/viewers-of'
import type { World } from '../state/world'
import { asConflict } from './as-conflict'
import { ControlError } from './control-error'

/** So many people watch the stream of a meeting; 409 while it is not on the air. */
export function setViewers(world: World, meetingId: string, watching: number) {
  const meeting = world.meetings.get(meetingId)
  if (!meeting) throw new ControlError(`no meeting ${meetingId}`, 404)
  world.meetings.put(
    meetingId,
    asConflict(() => withViewers(meeting, watching)),
  )
  return { id: meetingId, watching }
}
