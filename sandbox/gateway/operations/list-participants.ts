import { createHash } from 'node:crypto'
import { requireMeeting } from '../../meetings/find-meeting'
import { requireOccurrence } from '../../meetings/find-occurrence'
import { badParameter, noPermission } from '../../meetings/refusals'
import type { Attendance, Meeting } from '../../state/model'
import type { Call, Operation } from '../operation'
import { nameOf, operatorOf } from './operator'
import { bound, checkedWindow, type TimeWindow } from './time-window'

const DAY = 86_400
const DEFAULT_SIZE = 20
/** Positions start here, so that a client that computes them instead of handing them back gets nowhere. */
const FIRST_POSITION = 5000

/** Missing start: 31 days before the end; both missing: 90 days. Without effect for a series. */
function windowOf({ world, query }: Call): TimeWindow {
  const from = bound(query, 'start_time')
  const to = bound(query, 'end_time')
  if (from === undefined && to === undefined) return { from: world.now() - 90 * DAY, to: world.now() }
  const end = to ?? world.now()
  return checkedWindow(from ?? end - 31 * DAY, end, 31)
}

/** The stays the query is about, in order of joining. */
function staysOf(call: Call, meeting: Meeting): Attendance[] {
  const byJoining = [...meeting.attendance].sort((a, b) => a.joinedAt - b.joinedAt)
  if (meeting.recurringRule === undefined) {
    const { from, to } = windowOf(call)
    return byJoining.filter((stay) => stay.joinedAt >= from && stay.joinedAt <= to)
  }
  const id = call.query.sub_meeting_id
  if (!id) throw badParameter('sub_meeting_id', 'required for a recurring meeting')
  requireOccurrence(meeting, id)
  return byJoining.filter((stay) => stay.subMeetingId === id)
}

/** 1 creator, 2 host, 3 both, 0 neither. */
function userRole(meeting: Meeting, personId: string): number {
  return (meeting.creatorId === personId ? 1 : 0) + (meeting.hostIds.includes(personId) ? 2 : 0)
}

/** An id for one person in one meeting. */
function uuidIn(meeting: Meeting, personId: string): string {
  return createHash('sha256').update(`${meeting.id} ${personId}`).digest('hex').slice(0, 24)
}

/** Upper-case SHA-256 of phone, slash and SecretId; an OAuth caller has no SecretId to compare with, so gets none. */
function phoneHash({ world, caller }: Call, personId: string): string | undefined {
  const phone = world.people.get(personId)?.phone
  if (!phone || caller.secretId === undefined) return undefined
  return createHash('sha256').update(`${phone}/${caller.secretId}`).digest('hex').toUpperCase()
}

function participant(call: Call, meeting: Meeting, stay: Attendance): Record<string, unknown> {
  return {
    userid: call.world.people.get(stay.personId) && nameOf(call.world, call.caller, stay.personId),
    uuid: uuidIn(meeting, stay.personId),
    user_name: Buffer.from(stay.nickname, 'utf8').toString('base64'),
    phone: phoneHash(call, stay.personId),
    join_time: String(stay.joinedAt),
    left_time: stay.leftAt === undefined ? '' : String(stay.leftAt),
    instanceid: stay.instanceid,
    user_role: userRole(meeting, stay.personId),
  }
}

/** GET /v1/meetings/{meetingId}/participants: one entry per stay, so whoever comes back is there again. Creator only. */
export const listParticipants: Operation = {
  id: 'listParticipants',
  run(call) {
    const operator = operatorOf(call)
    const meeting = requireMeeting(call.world, call.caller, call.params.meetingId ?? '')
    if (meeting.creatorId !== operator.id) throw noPermission('only the creator may see the participants')
    const stays = staysOf(call, meeting)
    const start = Math.max(0, Number(call.query.pos ?? 0) - FIRST_POSITION)
    const end = start + Number(call.query.size ?? DEFAULT_SIZE)
    const occurrence = meeting.subMeetings.find((sub) => sub.id === call.query.sub_meeting_id)
    const { startsAt, endsAt } = occurrence ?? meeting
    return {
      meeting_id: meeting.id,
      meeting_code: meeting.code,
      subject: meeting.subject,
      schedule_start_time: String(startsAt),
      schedule_end_time: String(endsAt),
      has_remaining: end < stays.length,
      next_pos: end < stays.length ? FIRST_POSITION + end : undefined,
      total_count: stays.length,
      participants: stays.slice(start, end).map((stay) => participant(call, meeting, stay)),
    }
  },
}
