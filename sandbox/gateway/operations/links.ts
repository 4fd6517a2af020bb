import type { Meeting } from '../../state/model'
import type { World } from '../../state/world'

/** The link that joins a meeting. */
export function joinUrl(world: World, meeting: Meeting): string {
  return `${world.origin}/w/${meeting.code}`
}

/** Where the live stream of a meeting can be watched. */
export function liveAddress(world: World, meeting: Meeting): string {
  return `${world.origin}/l/${meeting.code}`
}
