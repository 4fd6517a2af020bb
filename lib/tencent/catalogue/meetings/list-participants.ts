import { z } from 'zod'
import { maybe, toSeconds, wireBase64Name, wireCount, wireEnum, wireFlag, wireId, wireText, wireTime } from '../../wire'
import { defineOperation } from '../define-operation'
import { asUseridAndOperatorId } from '../operator'
import { longerThan, spansAtMost } from '../time-window'
import { MeetingId, SubMeetingId } from './ids'

/** One stay of a person: who leaves and comes back appears again. */
export type Participant = {
  name: string
  /** Absent for people without an account. Under OAuth the open_id. */
  userid?: string
  openId?: string
  /** The person within this one meeting; in-meeting control asks for it. */
  uuid?: string
  joinedAt?: Date
  /** Absent while inside. */
  leftAt?: Date
  role: ParticipantRole
  /** The platform's number of the device; see the documentation's list. */
  device?: number
  /** The platform's number of the way in, such as 0 for a phone. */
  joinType?: number
  /** A hash, not a number to call. */
  phoneHash?: string
  ip?: string
  location?: string
  network?: string
  appVersion?: string
  audioOn?: boolean
  videoOn?: boolean
  sharingScreen?: boolean
}

type ParticipantRole =
  | 'member'
  | 'creator'
  | 'host'
  | 'creator-host'
  | 'visitor'
  | 'visitor-host'
  | 'co-host'
  | 'unknown'

const TencentParticipant = z.object({
  user_name: maybe(wireBase64Name),
  userid: maybe(wireText),
  open_id: maybe(wireText),
  uuid: maybe(wireText),
  join_time: maybe(wireTime),
  left_time: maybe(wireTime),
  user_role: maybe(
    wireEnum({
      0: 'member',
      1: 'creator',
      2: 'host',
      3: 'creator-host',
      4: 'visitor',
      5: 'visitor-host',
      6: 'co-host',
      7: 'co-host',
    }),
  ),
  instanceid: maybe(wireCount),
  join_type: maybe(wireCount),
  phone: maybe(wireText),
  ip: maybe(wireText),
  location: maybe(wireText),
  net: maybe(wireText),
  app_version: maybe(wireText),
  audio_state: maybe(wireFlag),
  video_state: maybe(wireFlag),
  screen_shared_state: maybe(wireFlag),
})

const MAX_DAYS = 31

const Input = z
  .strictObject({
    meetingId: MeetingId,
    /** Needed for a series. */
    subMeetingId: SubMeetingId.optional(),
    cursor: z.string().regex(/^\d+$/, 'Must be the cursor of a page').optional(),
    size: z.int().min(1).max(100).default(100),
    /** Both bounds left out: the last 90 days. They have no effect for a series. */
    from: z.date().optional(),
    to: z.date().optional(),
  })
  .refine(spansAtMost(MAX_DAYS), longerThan(MAX_DAYS))

/** Who is or was in a meeting, up to 100 stays a page; empty before it starts. Only the creator may ask. */
export const listParticipants = defineOperation({
  id: 'listParticipants',
  summary: 'List who is or was in a meeting',
  method: 'GET',
  path: '/v1/meetings/{meetingId}/participants',
  since: '1.0.1',
  auth: ['secret', 'oauth'],
  scope: ['meeting:read', 'meeting:manage'],
  who: ['creator'],
  rateClass: 'general',
  doc: '企业会议管理/获取参会成员列表',
  input: Input,
  reply: z.object({
    participants: z.array(TencentParticipant).nullish(),
    has_remaining: maybe(wireFlag),
    // Opaque, and possibly large.
    next_pos: maybe(wireId),
    total_count: maybe(wireCount),
  }),
  toRequest: ({ meetingId, subMeetingId, cursor, size, from, to }, operator) => ({
    path: { meetingId },
    query: {
      ...asUseridAndOperatorId(operator),
      sub_meeting_id: subMeetingId,
      pos: cursor,
      size,
      start_time: from && toSeconds(from),
      end_time: to && toSeconds(to),
    },
  }),
  map: ({ participants, has_remaining, next_pos, total_count }) => ({
    items: (participants ?? []).map(toParticipant),
    next: has_remaining ? next_pos : undefined,
    totalCount: total_count,
  }),
})

function toParticipant(participant: z.output<typeof TencentParticipant>): Participant {
  return {
    name: participant.user_name ?? '',
    userid: participant.userid,
    openId: participant.open_id,
    uuid: participant.uuid,
    joinedAt: participant.join_time,
    leftAt: participant.left_time,
    role: participant.user_role ?? 'unknown',
    device: participant.instanceid,
    joinType: participant.join_type,
    phoneHash: participant.phone,
    ip: participant.ip,
    location: participant.location,
    network: participant.net,
    appVersion: participant.app_version,
    audioOn: participant.audio_state,
    videoOn: participant.video_state,
    sharingScreen: participant.screen_shared_state,
  }
}
