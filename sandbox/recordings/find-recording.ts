import { ApiError, type Caller } from '../gateway/operation'
import { reaches } from '../meetings/find-meeting'
import type { Meeting, Recording, RecordingFile } from '../state/model'
import type { World } from '../state/world'
import { isDeleted } from './recording-state'

/** A recording with the meeting it is of. */
export interface FoundRecording {
  recording: Recording
  meeting: Meeting
}

function notExist(): ApiError {
  return new ApiError(4049, 'RECORD NOT EXIST')
}

function alreadyDeleted(): ApiError {
  return new ApiError(4051, 'RECORD FILE HAS BEEN DELETED')
}

function within(world: World, caller: Caller, recording: Recording | undefined): FoundRecording {
  const meeting = world.meetings.get(recording?.meetingId ?? '')
  if (recording === undefined || meeting === undefined || !reaches(caller, meeting)) throw notExist()
  return { recording, meeting }
}

/** The recording of an id: 4049 where the caller sees none, 4051 when it was deleted. */
export function requireRecording(world: World, caller: Caller, id: string): FoundRecording {
  const found = within(world, caller, world.recordings.get(id))
  if (isDeleted(found.recording)) throw alreadyDeleted()
  return found
}

/** The file of an id with its recording; the same refusals. */
export function requireRecordFile(world: World, caller: Caller, id: string): FoundRecording & { file: RecordingFile } {
  for (const recording of world.recordings.values()) {
    const file = recording.files.find((each) => each.id === id)
    if (file === undefined) continue
    const found = within(world, caller, recording)
    if (file.deletedAt !== undefined) throw alreadyDeleted()
    return { ...found, file }
  }
  throw notExist()
}

/** 9002 when the meeting a request names is not the one that was recorded. */
export function requireSameMeeting({ recording }: FoundRecording, meetingId: string): void {
  if (recording.meetingId !== meetingId) throw new ApiError(9002, 'meeting_id: not the meeting of this recording')
}
