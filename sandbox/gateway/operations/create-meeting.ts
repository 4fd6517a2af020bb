import { bookMeeting, type MeetingDraft } from '../../meetings/book-meeting'
import { completeRule } from '../../meetings/expand-series'
import { badParameter } from '../../meetings/refusals'
import { requireBookable } from '../../meetings/require-bookable'
import type { Meeting, Person } from '../../state/model'
import type { Call, Operation } from '../operation'
import { pickLater, unknownFields } from './later-fields'
import { joinUrl, liveAddress } from './links'
import { operatorOf } from './operator'
import { asIds, resolveHosts, resolvePeople } from './people'
import { DOCUMENTED_FIELDS, type MeetingFields } from './request-fields'
import { createdSettings, settingsAtCreation } from './settings'

const MOST_HOSTS = 10
const QUICK = 1

interface CreateBody extends MeetingFields {
  subject: string
  type: 0 | 1
  start_time: string
  end_time: string
}

/** 200006 for more hosts than a meeting may have. */
export function requireFewHosts(hosts: unknown[] | undefined): void {
  if (hosts !== undefined && hosts.length > MOST_HOSTS) throw badParameter('hosts', `more than ${MOST_HOSTS}`)
}

/** Hosts and invitees, which only business and enterprise editions may name: on the free edition they are ignored. */
function peopleOf(call: Call, body: CreateBody): Pick<MeetingDraft, 'hostIds' | 'inviteeIds' | 'nonRegistered'> {
  if (call.world.corps.get(call.caller.corpId)?.edition === 'free') return {}
  requireFewHosts(body.hosts)
  const hostIds = resolveHosts(call, body.hosts ?? [])
  const invitees = resolvePeople(call, body.invitees ?? [])
  return {
    hostIds: hostIds.length > 0 ? hostIds : undefined,
    inviteeIds: invitees.personIds,
    nonRegistered: invitees.nonRegistered,
  }
}

function draftOf(call: Call, creator: Person, body: CreateBody): MeetingDraft {
  const now = call.world.now()
  const startsAt = body.type === QUICK ? now : Number(body.start_time)
  return {
    corpId: call.caller.corpId,
    viaSdkId: call.caller.mode === 'oauth' ? call.caller.sdkId : undefined,
    creatorId: creator.id,
    subject: body.subject,
    type: body.type,
    startsAt,
    endsAt: Number(body.end_time),
    password: body.password,
    ...peopleOf(call, body),
    settings: { ...settingsAtCreation(body.settings), ...call.world.modes.lockedSettings },
    recurringRule: body.meeting_type === 1 ? completeRule(body.recurring_rule ?? {}, startsAt, now) : undefined,
    enableLive: body.enable_live,
    liveConfig: body.enable_live === true ? (body.live_config ?? {}) : undefined,
    enableDocUpload: body.enable_doc_upload_permission,
    guests: body.guests,
    extras: unknownFields(call.body, DOCUMENTED_FIELDS),
  }
}

function created(call: Call, meeting: Meeting): Record<string, unknown> {
  return {
    subject: meeting.subject,
    meeting_id: meeting.id,
    meeting_code: meeting.code,
    password: meeting.password,
    start_time: String(meeting.startsAt),
    end_time: String(meeting.endsAt),
    hosts: asIds(call, meeting.hostIds),
    participants: asIds(call, meeting.inviteeIds),
    user_non_registered: meeting.nonRegistered,
    join_url: joinUrl(call.world, meeting),
    settings: createdSettings(meeting),
    enable_live: meeting.enableLive,
    live_config: meeting.enableLive ? { live_addr: liveAddress(call.world, meeting) } : undefined,
    ...pickLater('createMeeting', 'meeting', meeting.extras),
  }
}

/** POST /v1/meetings */
export const createMeeting: Operation = {
  id: 'createMeeting',
  run(call) {
    const body = call.body as unknown as CreateBody
    const creator = operatorOf(call)
    const draft = draftOf(call, creator, body)
    requireBookable(call.world, creator, draft)
    const meeting = bookMeeting(call.world, draft)
    call.world.news.tell(() => ({ event: 'meeting.created', meeting, by: creator.id }))
    return { meeting_number: 1, meeting_info_list: [created(call, meeting)] }
  },
}
