import { currentOccurrence } from '../meetings/occurrences'
import { derive, deriveDigits } from '../state/derive'
import type { Recording } from '../state/model'
import type { World } from '../state/world'
import { ControlError } from './control-error'

const BYTES_PER_SECOND = 60_000

/** A cloud recording of the last `seconds` of a meeting, with one file. */
export function recordMeeting(world: World, meetingId: string, seconds: number): Recording {
  const meeting = world.meetings.get(meetingId)
  if (!meeting) throw new ControlError(`no meeting ${meetingId}`, 404)
  const endsAt = world.now()
  const label = `recording ${meetingId} ${world.recordings.size}`
  const recording: Recording = {
    id: deriveDigits(label, 19),
    meetingId,
    subMeetingId: currentOccurrence(meeting, endsAt)?.id,
    files: [
      {
        id: deriveDigits(`${label} file`, 19),
        startsAt: endsAt - seconds,
        endsAt,
        bytes: seconds * BYTES_PER_SECOND,
        key: derive(`${label} key`, 24),
      },
    ],
  }
  world.recordings.put(recording.id, recording)
  return recording
}
