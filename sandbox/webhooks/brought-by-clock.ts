import { keptOccurrences, peopleInside, type Span } from '../meetings/occurrences'
import { keptFiles, PROCESSING_SECONDS } from '../recordings/recording-state'
import type { MeetingHappening } from '../state/happening'
import type { Meeting, Recording } from '../state/model'
import type { World } from '../state/world'

/** Was `at` passed when the clock went from `from` to `to`? */
function isPassed(at: number, from: number, to: number): boolean {
  return at > from && at <= to
}

/** Did its creator end it for good, or since its last time was over and nobody came afterwards? Then it ended before. */
function wasEnded({ dismissedAt, codeRecycledAt, attendance }: Meeting, since: number): boolean {
  if (codeRecycledAt !== undefined) return true
  if (dismissedAt === undefined || dismissedAt < since) return false
  return attendance.every(({ joinedAt }) => joinedAt <= dismissedAt)
}

/** Was somebody still there at the booked end? Then the last of them ended it, or will. */
function wasOccupied({ attendance }: Meeting, at: number): boolean {
  return attendance.some(({ joinedAt, leftAt }) => joinedAt < at && (leftAt ?? at) >= at)
}

/** The booked end of a meeting, or of an occurrence, passes with nobody inside. */
function endsOf(meeting: Meeting, from: number, to: number): MeetingHappening[] {
  const booked: Span[] = meeting.recurringRule === undefined ? [meeting] : meeting.subMeetings
  if (!booked.some(({ endsAt }) => isPassed(endsAt, from, to))) return []
  if (meeting.cancelledAt !== undefined || peopleInside(meeting).length > 0) return []
  const kept: Span[] = meeting.recurringRule === undefined ? [meeting] : keptOccurrences(meeting)
  return kept.flatMap(({ startsAt, endsAt }, index) => {
    const since = kept[index - 1]?.endsAt ?? 0
    if (!isPassed(endsAt, from, to) || wasEnded(meeting, since) || wasOccupied(meeting, endsAt)) return []
    return [{ event: 'meeting.end', meeting, span: { startsAt, endsAt }, endType: 2, at: endsAt * 1000 } as const]
  })
}

/** A recording whose end was known ends, and a minute after its end it is ready or has failed. */
function recordingNews(world: World, recording: Recording, from: number, to: number): MeetingHappening[] {
  const { stoppedAt, endsByClock, hasFailed } = recording
  const meeting = world.meetings.get(recording.meetingId)
  if (stoppedAt === undefined || meeting === undefined) return []
  const news: MeetingHappening[] = []
  const by = meeting.creatorId
  if (endsByClock && isPassed(stoppedAt, from, to)) {
    news.push({ event: 'recording.stopped', meeting, by, at: stoppedAt * 1000 })
  }
  const readyAt = stoppedAt + PROCESSING_SECONDS
  const fileIds = keptFiles(recording).map(({ id }) => id)
  if (isPassed(readyAt, from, to) && fileIds.length > 0) {
    news.push({
      event: hasFailed ? 'recording.failed' : 'recording.completed',
      meeting,
      by,
      fileIds,
      at: readyAt * 1000,
    })
  }
  return news
}

/** What happened by itself while the sandbox clock went from one second to another, in order of time. */
export function broughtByClock(world: World, from: number, to: number): MeetingHappening[] {
  if (to <= from) return []
  const news: MeetingHappening[] = []
  for (const meeting of world.meetings.values()) news.push(...endsOf(meeting, from, to))
  for (const recording of world.recordings.values()) news.push(...recordingNews(world, recording, from, to))
  return news.sort((a, b) => (a.at ?? 0) - (b.at ?? 0))
}
