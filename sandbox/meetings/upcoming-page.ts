import type { Caller } from '../gateway/operation'
import type { Meeting } from '../state/model'
import type { World } from '../state/world'
import { reaches } from './find-meeting'
import { meetingStatus } from './meeting-status'
import { currentSpan, type Span } from './occurrences'
import { type MeetingRole, roleIn } from './role-in'

const PAGE_SIZE = 20

/** A meeting of somebody's list, at the time that counts now. */
export interface UpcomingMeeting {
  meeting: Meeting
  role: MeetingRole
  span: Span
}

/** Where a page starts: `pos` in Unix seconds, and how many meetings of exactly that second were given before. */
export interface Position {
  pos: number
  cursory: number
}

export interface UpcomingPage {
  items: UpcomingMeeting[]
  next?: Position
}

function upcomingMeetings(world: World, caller: Caller, personId: string): UpcomingMeeting[] {
  const now = world.now()
  const found: UpcomingMeeting[] = []
  for (const meeting of world.meetings.values()) {
    const role = roleIn(meeting, personId)
    if (role === undefined || !reaches(caller, meeting)) continue
    const status = meetingStatus(meeting, now)
    if (status !== 'MEETING_STATE_INIT' && status !== 'MEETING_STATE_STARTED') continue
    found.push({ meeting, role, span: currentSpan(meeting, now) })
  }
  return found.sort((a, b) => a.span.startsAt - b.span.startsAt || a.meeting.id.localeCompare(b.meeting.id))
}

/**
 * One page of a person's running and coming meetings by start. Position 0 also has those that began before now; any other is
 * inclusive, so a page that ends at `pos` is repeated at the top of the next, unless `cursory` (a later field) is sent back too.
 */
export function upcomingPage(world: World, caller: Caller, personId: string, from: Position): UpcomingPage {
  const all = upcomingMeetings(world, caller, personId).filter((item) => item.span.startsAt >= from.pos)
  const alreadyGiven = from.pos === 0 ? 0 : from.cursory
  const items = all.slice(alreadyGiven, alreadyGiven + PAGE_SIZE)
  const last = items.at(-1)
  if (last === undefined || alreadyGiven + items.length === all.length) return { items }
  const pos = last.span.startsAt
  const given = all.slice(0, alreadyGiven + items.length)
  return { items, next: { pos, cursory: given.filter((item) => item.span.startsAt === pos).length } }
}
