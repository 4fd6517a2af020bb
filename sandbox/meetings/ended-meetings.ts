import type { Meeting, SubMeeting } from '../state/model'
import type { World } from '../state/world'
import { keptOccurrences, peopleInside, type Span } from './occurrences'

const QUICK = 1

/** A meeting that is over, or one occurrence of a series. */
export interface EndedMeeting {
  meeting: Meeting
  span: Span
  subMeetingId?: string
}

/** Over is: the booked end has passed and nobody is inside. Only a quick meeting is over as soon as it was ended. */
function endedSpan(meeting: Meeting, booked: Span, subMeetingId: string | undefined, now: number): Span | undefined {
  if (peopleInside(meeting).some((stay) => stay.subMeetingId === subMeetingId)) return undefined
  if (meeting.type === QUICK && meeting.dismissedAt !== undefined && meeting.dismissedAt < booked.endsAt) {
    return { startsAt: booked.startsAt, endsAt: meeting.dismissedAt }
  }
  return booked.endsAt <= now ? booked : undefined
}

function tookPart(meeting: Meeting, personId: string, subMeetingId: string | undefined): boolean {
  if (meeting.creatorId === personId) return true
  return meeting.attendance.some((stay) => stay.personId === personId && stay.subMeetingId === subMeetingId)
}

/** What of an enterprise's meetings is over, by booked start, each occurrence for itself. */
export function endedMeetings(world: World, corpId: string): EndedMeeting[] {
  const found: EndedMeeting[] = []
  for (const meeting of world.meetings.values()) {
    if (meeting.corpId !== corpId || meeting.cancelledAt !== undefined) continue
    const booked: (Span & Partial<SubMeeting>)[] =
      meeting.recurringRule === undefined
        ? [{ startsAt: meeting.startsAt, endsAt: meeting.endsAt }]
        : keptOccurrences(meeting)
    for (const each of booked) {
      const span = endedSpan(meeting, each, each.id, world.now())
      if (span) found.push({ meeting, span, subMeetingId: each.id })
    }
  }
  return found.sort((a, b) => a.span.startsAt - b.span.startsAt || a.meeting.id.localeCompare(b.meeting.id))
}

/** Those of them that a person created or attended. */
export function endedMeetingsOf(world: World, corpId: string, personId: string): EndedMeeting[] {
  return endedMeetings(world, corpId).filter(({ meeting, subMeetingId }) => tookPart(meeting, personId, subMeetingId))
}
