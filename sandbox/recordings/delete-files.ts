import { noPermission } from '../meetings/refusals'
import type { Recording } from '../state/model'
import type { World } from '../state/world'
import { recordingState } from './recording-state'

/** Deletes the files of a recording, or one of them; 9042 while it still goes on. */
export function deleteFiles(world: World, recording: Recording, fileId?: string): void {
  const now = world.now()
  if (recordingState(recording, now) === 1) throw noPermission('it is still recording')
  const files = recording.files.map((file) =>
    fileId === undefined || file.id === fileId ? { ...file, deletedAt: file.deletedAt ?? now } : file,
  )
  world.recordings.put(recording.id, { ...recording, files })
}
