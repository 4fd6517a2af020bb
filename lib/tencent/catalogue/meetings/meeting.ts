import { z } from 'zod'
import { maybe, wireCount, wireEnum, wireFlag, wireId, wireText, wireTime, wireUrl } from '../../wire'
import { type Guest, wireGuests } from './guest'
import { type LiveStream, TencentLiveConfig, toLive } from './live'
import { type MeetingUser, wireUsers } from './meeting-user'
import { type KnownRecurrence, TencentRecurringRule, toRecurrence } from './recurrence'
import { type MeetingSettings, wireSettings } from './settings'

/** `idle`: the booked end has passed and nobody is inside. `ended`: deleted after that. `recycled`: the code was taken back. */
export type MeetingStatus = 'upcoming' | 'running' | 'idle' | 'ended' | 'cancelled' | 'recycled' | 'unknown'

/** One meeting of a series. */
export type Occurrence = { id: string; startsAt: Date; endsAt: Date; deleted: boolean }

/** What is known of a series. `currentId`: the occurrence that runs or comes next. */
export type Series = {
  recurrence?: KnownRecurrence
  occurrences: Occurrence[]
  hasMore: boolean
  remaining?: number
  currentId?: string
}

/** A meeting as lists carry it. */
export type MeetingSummary = {
  id: string
  code: string
  subject: string
  status: MeetingStatus
  type: 'scheduled' | 'quick' | 'unknown'
  startsAt: Date
  endsAt: Date
  hosts: MeetingUser[]
  currentHosts: MeetingUser[]
  /** The asking person's part in it; lists tell it, details do not. */
  role?: 'creator' | 'host' | 'invitee' | 'unknown'
  series?: Series
  timeZone?: string
  location?: string
}

/** A meeting in detail. What only its creator or its people may see is absent for others. */
export type Meeting = Omit<MeetingSummary, 'role'> & {
  password?: string
  /** There is a password that the asking person may not see. */
  needsPassword: boolean
  joinUrl?: string
  currentCoHosts: MeetingUser[]
  invitees: MeetingUser[]
  settings: MeetingSettings
  live?: LiveStream
  docUploadAllowed?: boolean
  guests?: Guest[]
  hasVote?: boolean
  hostKey?: string
}

const TencentSubMeeting = z.object({
  sub_meeting_id: wireId,
  status: maybe(wireCount),
  start_time: wireTime,
  end_time: wireTime,
})

export const TencentMeetingSummary = z.object({
  meeting_id: wireId,
  meeting_code: wireId,
  subject: wireText,
  status: maybe(
    wireEnum({
      MEETING_STATE_INIT: 'upcoming',
      MEETING_STATE_STARTED: 'running',
      MEETING_STATE_NULL: 'idle',
      MEETING_STATE_ENDED: 'ended',
      MEETING_STATE_CANCELLED: 'cancelled',
      MEETING_STATE_RECYCLED: 'recycled',
    }),
  ),
  type: maybe(wireEnum({ 0: 'scheduled', 1: 'quick' })),
  meeting_type: maybe(wireCount),
  start_time: wireTime,
  end_time: wireTime,
  hosts: maybe(wireUsers),
  current_hosts: maybe(wireUsers),
  join_meeting_role: maybe(wireEnum({ creator: 'creator', hoster: 'host', invitee: 'invitee' })),
  recurring_rule: maybe(TencentRecurringRule),
  sub_meetings: maybe(z.array(TencentSubMeeting)),
  has_more_sub_meeting: maybe(wireFlag),
  has_more_sub_meetings: maybe(wireFlag),
  remain_sub_meetings: maybe(wireCount),
  current_sub_meeting_id: maybe(wireId),
  time_zone: maybe(wireText),
  location: maybe(wireText),
})

export const TencentMeeting = TencentMeetingSummary.extend({
  password: maybe(wireText),
  need_password: maybe(wireFlag),
  join_url: maybe(wireUrl),
  current_co_hosts: maybe(wireUsers),
  participants: maybe(wireUsers),
  settings: maybe(wireSettings),
  enable_live: maybe(wireFlag),
  live_config: maybe(TencentLiveConfig),
  enable_doc_upload_permission: maybe(wireFlag),
  guests: maybe(wireGuests),
  has_vote: maybe(wireFlag),
  enable_host_key: maybe(wireFlag),
  host_key: maybe(wireText),
})

/** An entry of a list in our words. */
export function toMeetingSummary(meeting: z.output<typeof TencentMeetingSummary>): MeetingSummary {
  return { ...toCommon(meeting), ...(meeting.join_meeting_role ? { role: meeting.join_meeting_role } : {}) }
}

/** A detailed meeting in our words. */
export function toMeeting(meeting: z.output<typeof TencentMeeting>): Meeting {
  return {
    ...toCommon(meeting),
    password: meeting.password,
    needsPassword: meeting.need_password ?? false,
    joinUrl: meeting.join_url,
    currentCoHosts: meeting.current_co_hosts ?? [],
    invitees: meeting.participants ?? [],
    settings: meeting.settings ?? {},
    live: toLive(meeting),
    docUploadAllowed: meeting.enable_doc_upload_permission,
    guests: meeting.guests,
    hasVote: meeting.has_vote,
    // A key that was switched off may still be told.
    hostKey: meeting.enable_host_key === false ? undefined : meeting.host_key,
  }
}

function toCommon(meeting: z.output<typeof TencentMeetingSummary>): Omit<MeetingSummary, 'role'> {
  return {
    id: meeting.meeting_id,
    code: meeting.meeting_code,
    subject: meeting.subject,
    status: meeting.status ?? 'unknown',
    type: meeting.type ?? 'unknown',
    startsAt: meeting.start_time,
    endsAt: meeting.end_time,
    hosts: meeting.hosts ?? [],
    currentHosts: meeting.current_hosts ?? [],
    series: toSeries(meeting),
    timeZone: meeting.time_zone,
    location: meeting.location,
  }
}

const RECURRING = 1

function toSeries(meeting: z.output<typeof TencentMeetingSummary>): Series | undefined {
  if (meeting.meeting_type !== RECURRING) return undefined
  const occurrences = (meeting.sub_meetings ?? []).map((sub) => ({
    id: sub.sub_meeting_id,
    startsAt: sub.start_time,
    endsAt: sub.end_time,
    deleted: sub.status === 1,
  }))
  return {
    recurrence: meeting.recurring_rule && toRecurrence(meeting.recurring_rule),
    occurrences,
    hasMore: meeting.has_more_sub_meeting ?? meeting.has_more_sub_meetings ?? false,
    remaining: meeting.remain_sub_meetings,
    currentId: meeting.current_sub_meeting_id,
  }
}
