import 'server-only'
import { storableText } from '@/lib/copies/storable-text'
import type * as tencent from '@/lib/tencent'
import type { RecordingState } from './schema'

/** What is kept of a file. */
export interface FileFacts {
  id: string
  startedAt?: Date | string
  endedAt?: Date | string
  bytes?: number
}

/** What is kept of a recording: ids, times, sizes and how far it is. */
export interface RecordingFacts {
  id: string
  meetingId: string
  code: string
  subject: string
  ownerId?: string
  state: RecordingState
  startedAt: Date
  files: FileFacts[]
}

/** A recording of a list as it is kept; addresses, passwords and who may watch it stay out. */
export function copyRecording(recording: tencent.Recording, ownerId?: string): RecordingFacts {
  const { id, meetingId, meetingCode, subject, state, meetingStartedAt, files } = recording
  const begun = files.flatMap(({ startedAt }) => startedAt ?? [])
  return {
    ...{ id, meetingId, ownerId },
    code: meetingCode ?? '',
    subject: storableText(subject),
    // Whatever it is beyond the documented states, it has no files to offer yet.
    state: state === 'unknown' ? 'transcoding' : state,
    startedAt: begun.toSorted((a, b) => a.getTime() - b.getTime())[0] ?? meetingStartedAt ?? new Date(0),
    files: files.map((file) => ({
      id: file.id,
      startedAt: file.startedAt,
      endedAt: file.endedAt,
      bytes: file.bytes,
    })),
  }
}
