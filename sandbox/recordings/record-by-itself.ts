import { currentOccurrence, peopleInside } from '../meetings/occurrences'
import { isHost } from '../meetings/role-in'
import type { Meeting, Recording } from '../state/model'
import type { World } from '../state/world'
import { makeRecording, stopRecording } from './make-recording'

function goingOn(world: World, meetingId: string): Recording | undefined {
  for (const recording of world.recordings.values()) {
    if (recording.meetingId === meetingId && recording.stoppedAt === undefined) return recording
  }
  return undefined
}

/** With automatic cloud recording it begins with a host, or with anybody where the settings say so. */
function startsByItself(meeting: Meeting): boolean {
  if (meeting.settings.auto_record_type !== 'cloud') return false
  const inside = peopleInside(meeting)
  if (meeting.settings.participant_join_auto_record === true) return inside.length > 0
  return inside.some(({ personId }) => isHost(meeting, personId))
}

function lastLeft({ attendance }: Meeting, now: number): number {
  return Math.max(...attendance.map(({ leftAt }) => leftAt ?? now))
}

/** Automatic recordings begin with the people of a meeting and end when the last one has left; `by` is whose coming or going it was. */
export function recordByItself(world: World, meeting: Meeting, by: string): void {
  const open = goingOn(world, meeting.id)
  if (open && peopleInside(meeting).length === 0) {
    stopRecording(world, open, lastLeft(meeting, world.now()))
    world.news.tell(() => ({ event: 'recording.stopped', meeting, by }))
  }
  if (open || !startsByItself(meeting)) return
  const subMeetingId = currentOccurrence(meeting, world.now())?.id
  makeRecording(world, { meetingId: meeting.id, subMeetingId, startedAt: world.now() })
  world.news.tell(() => ({ event: 'recording.started', meeting, by }))
}
