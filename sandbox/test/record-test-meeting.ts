import type { MeetingDraft } from '../meetings/book-meeting'
import { makeRecording } from '../recordings/make-recording'
import type { Meeting, Recording, RecordingFile } from '../state/model'
import { addStay, bookTestMeeting, DAY, HOUR, storedMeeting } from './book-test-meeting'
import { type MemoryWorld, NOW } from './memory-world'

/** A recording with its meeting and its one file. */
interface TestRecording {
  meeting: Meeting
  recording: Recording
  file: RecordingFile
}

/** Yesterday's meeting of an hour, made by ann, with ann and cleo in it, recorded from its start and ready. */
export function recordTestMeeting(setting: MemoryWorld, draft: Partial<MeetingDraft> = {}): TestRecording {
  const startsAt = draft.startsAt ?? NOW - DAY
  const endsAt = draft.endsAt ?? startsAt + HOUR
  const { id } = bookTestMeeting(setting, { ...draft, startsAt, endsAt })
  for (const userid of ['ann', 'cleo']) addStay(setting, id, userid, { joinedAt: startsAt, leftAt: endsAt })
  return { meeting: storedMeeting(setting, id), ...addTestRecording(setting, id, startsAt, endsAt) }
}

/** One more recording of a meeting. */
export function addTestRecording({ world }: MemoryWorld, meetingId: string, startedAt: number, stoppedAt: number) {
  const recording = makeRecording(world, { meetingId, startedAt, stoppedAt })
  const [file] = recording.files
  if (file === undefined) throw new Error('the recording has no file')
  return { recording, file }
}
