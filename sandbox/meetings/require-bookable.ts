import { ApiError } from '../gateway/operation'
import type { Meeting, Person } from '../state/model'
import type { World } from '../state/world'
import type { MeetingDraft } from './book-meeting'
import { isOpen, meetingStatus } from './meeting-status'
import { lastSpan, type Span } from './occurrences'
import { badParameter } from './refusals'
import { hasSensitiveWord } from './sensitive-words'

const SERIES_PER_ACCOUNT = 50
const MINUTE = 60

/** 200006 unless the time lies ahead and has a length. Clients pick whole minutes, so the minute that runs now is not the past. */
export function requireFutureSpan(span: Span, now: number): void {
  if (span.startsAt < now - (now % MINUTE)) throw badParameter('start_time', 'before the present time')
  if (span.endsAt <= span.startsAt) throw badParameter('end_time', 'not after start_time')
}

/** 9093 for a subject with a refused word. */
export function requireCleanSubject(subject: string): void {
  if (hasSensitiveWord(subject)) throw new ApiError(9093, 'SUBJECT CONTAINS SENSITIVE WORD')
}

function isLivingSeriesOf(meeting: Meeting, creatorId: string, now: number): boolean {
  return (
    meeting.creatorId === creatorId &&
    meeting.recurringRule !== undefined &&
    isOpen(meetingStatus(meeting, now)) &&
    lastSpan(meeting).endsAt > now
  )
}

/** The rules for somebody who books: 9100 may schedule, 9093 words, 200006 times, 9098 at most 50 living series per account. */
export function requireBookable(world: World, creator: Person, draft: MeetingDraft): void {
  if (!creator.maySchedule) throw new ApiError(9100, 'NO PERMISSION TO SCHEDULE MEETINGS')
  requireCleanSubject(draft.subject)
  requireFutureSpan(draft, world.now())
  if (draft.recurringRule === undefined) return
  let living = 0
  for (const meeting of world.meetings.values()) if (isLivingSeriesOf(meeting, creator.id, world.now())) living += 1
  if (living >= SERIES_PER_ACCOUNT) throw new ApiError(9098, 'TOO MANY RECURRING MEETINGS')
}
