import { noPermission } from '../meetings/refusals'
import type { Person } from '../state/model'
import type { World } from '../state/world'
import type { FoundRecording } from './find-recording'
import { keptFiles, recordingState } from './recording-state'

/** Somebody deletes the files of a recording, or one of them; 9042 while it still goes on. */
export function deleteFiles(world: World, { recording, meeting }: FoundRecording, by: Person, fileId?: string): void {
  const now = world.now()
  if (recordingState(recording, now) === 1) throw noPermission('it is still recording')
  const files = recording.files.map((file) =>
    fileId === undefined || file.id === fileId ? { ...file, deletedAt: file.deletedAt ?? now } : file,
  )
  world.recordings.put(recording.id, { ...recording, files })
  const deleted = keptFiles(recording).filter(({ id }) => fileId === undefined || id === fileId)
  const fileIds = deleted.map(({ id }) => id)
  world.news.tell(() => ({ event: 'recording.deleted', meeting, by: by.id, fileIds }))
}
