import { derive } from '../state/derive'
import type { Recording, RecordingFile } from '../state/model'
import type { World } from '../state/world'

const BYTES_PER_SECOND = 60_000

/** What is recorded, from when, and until when if that is known. */
export interface RecordingDraft {
  meetingId: string
  subMeetingId?: string
  startedAt: number
  stoppedAt?: number
  /** The end lies ahead: the clock ends it. */
  endsByClock?: boolean
}

function fileOf(world: World, startsAt: number, endsAt: number): RecordingFile {
  const id = world.nextRecordId()
  const bytes = Math.max(1, endsAt - startsAt) * BYTES_PER_SECOND
  return { id, startsAt, endsAt, bytes, key: derive(`key of ${id}`, 24) }
}

/** Puts a recording into the world, with its file when it has an end. */
export function makeRecording(world: World, draft: RecordingDraft): Recording {
  const files = draft.stoppedAt === undefined ? [] : [fileOf(world, draft.startedAt, draft.stoppedAt)]
  const recording = { id: world.nextRecordId(), ...draft, files }
  world.recordings.put(recording.id, recording)
  return recording
}

/** Ends a recording that is going on. */
export function stopRecording(world: World, recording: Recording, stoppedAt: number): void {
  const files = [fileOf(world, recording.startedAt, stoppedAt)]
  world.recordings.put(recording.id, { ...recording, stoppedAt, endsByClock: undefined, isPaused: undefined, files })
}
