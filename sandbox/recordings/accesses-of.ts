import type { RecordAccess, Recording } from '../state/model'
import type { World } from '../state/world'

/** What was watched and downloaded of a recording within a stretch of time, both ends included, oldest first. */
export function accessesOf(world: World, recording: Recording, from: number, to: number): RecordAccess[] {
  return [...world.recordAccesses.values()]
    .filter(({ recordingId, at }) => recordingId === recording.id && at >= from && at <= to)
    .sort((a, b) => a.at - b.at)
}
