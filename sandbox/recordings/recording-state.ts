import type { Recording, RecordingFile } from '../state/model'

/** How long a recording is worked on after its end. */
export const PROCESSING_SECONDS = 60

/** The coding of the platform: 1 recording, 2 processing, 3 ready. One that failed stays at 2. */
export function recordingState({ stoppedAt, hasFailed }: Recording, now: number): 1 | 2 | 3 {
  if (stoppedAt === undefined || now < stoppedAt) return 1
  return hasFailed || now < stoppedAt + PROCESSING_SECONDS ? 2 : 3
}

/** The files there are to see: none before the recording is ready, none that was deleted. */
export function filesOf(recording: Recording, now: number): RecordingFile[] {
  return recordingState(recording, now) === 3 ? keptFiles(recording) : []
}

/** The files that were not deleted. */
export function keptFiles({ files }: Recording): RecordingFile[] {
  return files.filter(({ deletedAt }) => deletedAt === undefined)
}

/** Was it deleted, with all it had? */
export function isDeleted(recording: Recording): boolean {
  return recording.files.length > 0 && keptFiles(recording).length === 0
}
