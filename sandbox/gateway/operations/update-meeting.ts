import { consistent } from '../../live/configure-live'
import { requireMeeting } from '../../meetings/find-meeting'
import { badParameter } from '../../meetings/refusals'
import { requireCleanSubject } from '../../meetings/require-bookable'
import { requireCreator, requireNotBegun } from '../../meetings/require-changeable'
import { asOneOff, asSeries, changesRule, moveOccurrence, type SpanChange } from '../../meetings/reschedule'
import { requireOwnRoomsFree } from '../../rooms/require-rooms-free'
import type { Meeting, Person } from '../../state/model'
import type { Call, Operation } from '../operation'
import { requireFewHosts } from './create-meeting'
import { pickLater, unknownFields } from './later-fields'
import { liveAddress } from './links'
import { operatorOf } from './operator'
import { resolveHosts, resolvePeople } from './people'
import { DOCUMENTED_FIELDS, type MeetingFields } from './request-fields'
import { settingsAfterChange } from './settings'

/** What an edit does to a group the caller left out: the documents do not say, so the mode decides. */
function unlessSent<T>({ world }: Call, sent: T | undefined, present: T, initial: T): T {
  if (sent !== undefined) return sent
  return world.modes.omittedFields === 'keep' ? present : initial
}

/** Hosts and invitees; those left out stay. 200006 when the hosts of the request lack the creator. */
function withPeople(call: Call, meeting: Meeting, creator: Person, body: MeetingFields): Meeting {
  let next = meeting
  if (call.world.corps.get(meeting.corpId)?.edition === 'free') return next
  if (body.hosts !== undefined) {
    requireFewHosts(body.hosts)
    const hostIds = resolveHosts(call, body.hosts)
    if (!hostIds.includes(creator.id)) throw badParameter('hosts', 'must contain userid')
    next = { ...next, hostIds }
  }
  if (body.invitees === undefined) return next
  const { personIds, nonRegistered } = resolvePeople(call, body.invitees)
  return { ...next, inviteeIds: personIds, nonRegistered }
}

function withLive(call: Call, meeting: Meeting, body: MeetingFields): Meeting {
  const enableLive = unlessSent(call, body.enable_live, meeting.enableLive, false)
  if (!enableLive) return { ...meeting, enableLive, liveConfig: undefined }
  const kept = unlessSent(call, body.live_config, meeting.liveConfig ?? {}, {})
  return {
    ...meeting,
    enableLive,
    liveConfig: consistent(body.live_config ? { ...meeting.liveConfig, ...kept } : kept),
  }
}

function withFields(call: Call, meeting: Meeting, body: MeetingFields): Meeting {
  if (body.subject !== undefined) requireCleanSubject(body.subject)
  return {
    ...meeting,
    subject: body.subject ?? meeting.subject,
    password: body.password === undefined ? meeting.password : body.password || undefined,
    settings: { ...settingsAfterChange(meeting.settings, body.settings), ...call.world.modes.lockedSettings },
    guests: body.guests ?? meeting.guests,
    enableDocUpload: unlessSent(call, body.enable_doc_upload_permission, meeting.enableDocUpload, true),
    extras: { ...meeting.extras, ...unknownFields(call.body, DOCUMENTED_FIELDS) },
  }
}

/** The occurrence an edit is about; a change of the rule in the same call is refused, the rule repeated unchanged is not. */
function targetOccurrence(meeting: Meeting, body: MeetingFields): string | undefined {
  const { sub_meeting_id: id, ...rule } = body.recurring_rule ?? {}
  if (!id || body.meeting_type !== 1) return undefined
  if (changesRule(meeting.recurringRule, rule)) {
    throw badParameter('recurring_rule', 'change the rule or the time of one occurrence, not both')
  }
  return id
}

function withTimes(call: Call, meeting: Meeting, body: MeetingFields): Meeting {
  const now = call.world.now()
  const change: SpanChange = {
    startsAt: body.start_time === undefined ? undefined : Number(body.start_time),
    endsAt: body.end_time === undefined ? undefined : Number(body.end_time),
  }
  const occurrence = targetOccurrence(meeting, body)
  if (occurrence !== undefined) return moveOccurrence(meeting, occurrence, change, now)
  const isSeries = unlessSent(call, body.meeting_type, meeting.recurringRule === undefined ? 0 : 1, 0) === 1
  if (!isSeries) return asOneOff(meeting, change, now)
  // A rule counts only together with meeting_type 1.
  return asSeries(meeting, body.meeting_type === 1 ? (body.recurring_rule ?? {}) : {}, change, now)
}

function updated(call: Call, meeting: Meeting): Record<string, unknown> {
  const settings = pickLater('updateMeeting', 'settings', meeting.settings)
  return {
    meeting_id: meeting.id,
    meeting_code: meeting.code,
    enable_live: meeting.enableLive,
    live_config: meeting.enableLive ? { live_addr: liveAddress(call.world, meeting) } : undefined,
    settings: Object.keys(settings).length > 0 ? settings : undefined,
    ...pickLater('updateMeeting', 'meeting', meeting.extras),
  }
}

/** PUT /v1/meetings/{meetingId}: a meeting, a series, or the time of one occurrence. Answers ids and live data only. */
export const updateMeeting: Operation = {
  id: 'updateMeeting',
  run(call) {
    const body = call.body as MeetingFields
    const operator = operatorOf(call)
    const meeting = requireMeeting(call.world, call.caller, call.params.meetingId ?? '')
    requireCreator(meeting, operator)
    if (targetOccurrence(meeting, body) === undefined) requireNotBegun(meeting, call.world.now())
    const described = withFields(call, withPeople(call, meeting, operator, body), body)
    const next = withTimes(call, withLive(call, described, body), body)
    requireOwnRoomsFree(call.world, next)
    call.world.meetings.put(next.id, next)
    call.world.news.tell(() => ({ event: 'meeting.updated', meeting: next, by: operator.id }))
    return { meeting_number: 1, meeting_info_list: [updated(call, next)] }
  },
}
