import type { FoundRecording } from '../../../recordings/find-recording'
import { mediaStart } from '../../../recordings/media-start'
import { isDeleted } from '../../../recordings/recording-state'
import type { Meeting } from '../../../state/model'
import type { Call } from '../../operation'
import { checkedWindow } from '../time-window'

const MOST_DAYS = 31

/** The recordings of the meetings asked for that began in the window of the query, newest first. */
export function recordingsWithin({ world, query }: Call, isAskedFor: (meeting: Meeting) => boolean): FoundRecording[] {
  const { from, to } = checkedWindow(Number(query.start_time), Number(query.end_time), MOST_DAYS)
  const found: (FoundRecording & { start: number })[] = []
  for (const recording of world.recordings.values()) {
    const meeting = world.meetings.get(recording.meetingId)
    if (meeting === undefined || isDeleted(recording) || !isAskedFor(meeting)) continue
    const start = mediaStart(meeting, recording)
    if (start >= from && start <= to) found.push({ recording, meeting, start })
  }
  return found.sort((a, b) => b.start - a.start || b.recording.startedAt - a.recording.startedAt)
}
