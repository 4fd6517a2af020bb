import { currentOccurrence } from '../meetings/occurrences'
import { makeRecording } from '../recordings/make-recording'
import { PROCESSING_SECONDS } from '../recordings/recording-state'
import type { Recording } from '../state/model'
import type { World } from '../state/world'
import { ControlError } from './control-error'

export interface RecordOrder {
  seconds: number
  /** What it is now; ready when left out. The clock does the rest. */
  state?: 'recording' | 'processing' | 'ready'
}

/** What just happened to a recording that is made in a state. */
const NEWS = { recording: 'recording.started', processing: 'recording.stopped', ready: 'recording.completed' } as const

/** A cloud recording of so many seconds of a meeting, with one file: going on from now, just ended, or ready. */
export function recordMeeting(world: World, meetingId: string, { seconds, state = 'ready' }: RecordOrder): Recording {
  const meeting = world.meetings.get(meetingId)
  if (!meeting) throw new ControlError(`no meeting ${meetingId}`, 404)
  const now = world.now()
  const ends = { recording: now + seconds, processing: now, ready: now - PROCESSING_SECONDS }
  const stoppedAt = ends[state]
  const subMeetingId = currentOccurrence(meeting, now)?.id
  const endsByClock = state === 'recording' || undefined
  const draft = { meetingId, subMeetingId, startedAt: stoppedAt - seconds, stoppedAt, endsByClock }
  // The clock is followed up to now before there is a recording that gets ready now: it is told once.
  world.news.tell(() => [])
  const recording = makeRecording(world, draft)
  const by = meeting.creatorId
  const fileIds = state === 'ready' ? recording.files.map(({ id }) => id) : undefined
  world.news.tell(() => ({ event: NEWS[state], meeting, by, fileIds }))
  return recording
}
