import { stopRecording } from '../recordings/make-recording'
import { recordingState } from '../recordings/recording-state'
import { findPerson } from '../state/find-person'
import type { Meeting, Recording } from '../state/model'
import type { World } from '../state/world'
import { ControlError } from './control-error'

export interface Steering {
  action: 'pause' | 'resume' | 'stop' | 'fail'
  /** Who does it; the creator of the meeting when left out. */
  userid?: string
}

/** Which recordings an action is for: `fail` is for those that are worked on. */
function isFor({ action }: Steering, recording: Recording, now: number): boolean {
  const state = recordingState(recording, now)
  if (action === 'fail') return state === 2 && !recording.hasFailed
  return state === 1 && (action === 'stop' || Boolean(recording.isPaused) === (action === 'resume'))
}

function findRecording(world: World, meeting: Meeting, steering: Steering): Recording {
  for (const recording of world.recordings.values()) {
    if (recording.meetingId === meeting.id && isFor(steering, recording, world.now())) return recording
  }
  throw new ControlError(`no recording to ${steering.action}`, 409)
}

function change(world: World, recording: Recording, { action }: Steering): void {
  if (action === 'stop') {
    stopRecording(world, recording, world.now())
    return
  }
  const changed = action === 'fail' ? { hasFailed: true } : { isPaused: action === 'pause' }
  world.recordings.put(recording.id, { ...recording, ...changed })
}

const NEWS = { pause: 'recording.paused', resume: 'recording.resumed', stop: 'recording.stopped' } as const

/** A host pauses, resumes or stops what is being recorded, or working on it comes to nothing: that is told when it would be ready. */
export function steerRecording(world: World, meetingId: string, steering: Steering): Recording {
  const meeting = world.meetings.get(meetingId)
  if (!meeting) throw new ControlError(`no meeting ${meetingId}`, 404)
  const { action, userid } = steering
  const person = userid === undefined ? undefined : findPerson(world, meeting.corpId, userid)
  if (userid !== undefined && !person) throw new ControlError(`no person ${userid}`, 404)
  const recording = findRecording(world, meeting, steering)
  change(world, recording, steering)
  const by = person?.id ?? meeting.creatorId
  if (action !== 'fail') world.news.tell(() => ({ event: NEWS[action], meeting, by }))
  return world.recordings.get(recording.id) ?? recording
}
