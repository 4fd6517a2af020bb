import { endedMeetings } from '../../../meetings/ended-meetings'
import { type MediaRoom, mediaRoom } from '../../../meetings/media-room'
import { meetingStatus } from '../../../meetings/meeting-status'
import { currentSpan, peopleInside } from '../../../meetings/occurrences'
import type { Meeting } from '../../../state/model'
import type { Call, Operation } from '../../operation'
import { countedItems, numberedPage } from '../numbered-page'
import { nameOf } from '../operator'
import { bound, checkedWindow } from '../time-window'

const PAGE_SIZE = 20
const ENDED = 1
const RUNNING = 2
const UPCOMING = 3
/** A meeting is in the list of coming ones half a minute after it was booked. */
const DELAY_SECONDS = 30

/** Both bounds are about the start, also end_time; no length is documented. */
function isInWindow({ query }: Call, startsAt: number): boolean {
  const from = bound(query, 'start_time') ?? 0
  const to = bound(query, 'end_time') ?? Number.MAX_SAFE_INTEGER
  checkedWindow(from, to, Number.POSITIVE_INFINITY)
  return startsAt >= from && startsAt <= to
}

function commonFields({ world, caller }: Call, meeting: Meeting): Record<string, unknown> {
  return {
    subject: meeting.subject,
    meeting_id: meeting.id,
    meeting_code: meeting.code,
    userid: nameOf(world, caller, meeting.creatorId),
    nick_name: world.people.get(meeting.creatorId)?.name ?? '',
  }
}

/** Ended meetings have other fields than the others, and milliseconds. */
function endedRow(call: Call, meeting: Meeting, room: MediaRoom): Record<string, unknown> {
  return {
    ...commonFields(call, meeting),
    start_time: room.startsAt * 1000,
    end_time: room.endsAt * 1000,
    participants_num: room.people,
    meeting_duration: (room.endsAt - room.startsAt) * 1000,
    user_meeting_duration: room.stayedSeconds * 1000,
  }
}

/** Only meetings that people came to: without them there was no room. */
function endedRows(call: Call, isAskedFor: (meeting: Meeting) => boolean): Record<string, unknown>[] {
  return endedMeetings(call.world, call.caller.corpId).flatMap(({ meeting, subMeetingId }) => {
    const room = mediaRoom(meeting, subMeetingId)
    const isListed = room !== undefined && isAskedFor(meeting) && isInWindow(call, room.startsAt)
    return isListed ? [endedRow(call, meeting, room)] : []
  })
}

/** In progress is: somebody inside, or the booked time running; both is documented by examples with nobody online. */
function stateOf(meeting: Meeting, now: number): number | undefined {
  const status = meetingStatus(meeting, now)
  if (status === 'MEETING_STATE_STARTED') return RUNNING
  if (status !== 'MEETING_STATE_INIT') return undefined
  if (currentSpan(meeting, now).startsAt <= now) return RUNNING
  return meeting.createdAt + DELAY_SECONDS <= now ? UPCOMING : undefined
}

function openRow(call: Call, meeting: Meeting, state: number): Record<string, unknown> {
  const { startsAt, endsAt } = currentSpan(meeting, call.world.now())
  return {
    ...commonFields(call, meeting),
    start_time: startsAt,
    end_time: endsAt,
    online_member_num: new Set(peopleInside(meeting).map(({ personId }) => personId)).size,
    meeting_state: state,
    meeting_type: meeting.recurringRule === undefined ? 0 : 1,
  }
}

function openRows(call: Call, state: number, isAskedFor: (meeting: Meeting) => boolean): Record<string, unknown>[] {
  const { world, caller } = call
  const now = world.now()
  return [...world.meetings.values()]
    .filter((meeting) => meeting.corpId === caller.corpId && isAskedFor(meeting) && stateOf(meeting, now) === state)
    .filter((meeting) => isInWindow(call, currentSpan(meeting, now).startsAt))
    .sort((a, b) => currentSpan(a, now).startsAt - currentSpan(b, now).startsAt)
    .map((meeting) => openRow(call, meeting, state))
}

/** GET /v1/corp/meetings: the account's ended (1), running (2) or coming (3) meetings; `userid` counts for running ones only. */
export const listCorpMeetings: Operation = {
  id: 'listCorpMeetings',
  run(call) {
    const { caller, query } = call
    const state = Number(query.meeting_state)
    const creatorId = state === RUNNING && query.userid ? `${caller.corpId}/${query.userid}` : undefined
    const isAskedFor = (meeting: Meeting) =>
      (!query.meeting_code || meeting.code === query.meeting_code) &&
      (creatorId === undefined || meeting.creatorId === creatorId)
    const rows = state === ENDED ? endedRows(call, isAskedFor) : openRows(call, state, isAskedFor)
    const page = numberedPage(rows, query, PAGE_SIZE)
    return { ...countedItems(page), meeting_info_list: page.items }
  },
}
