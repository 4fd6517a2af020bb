import { z } from 'zod'
import { maybe, toSeconds, wireCount, wireEnum, wireId, wireText, wireTime } from '../../wire'
import { defineOperation } from '../define-operation'
import { MeetingCode } from '../meetings/ids'
import { OpenPageSize, PageNumber, pageFields, toPage } from '../paging'

/** A meeting in a list of the account. What there is depends on the list: see the comments. */
export type CorpMeeting = {
  id: string
  code: string
  subject: string
  state: 'ended' | 'running' | 'upcoming' | 'unknown'
  creator: { userid?: string; nickname?: string }
  /** Booked times of meetings that run or come, real ones of ended meetings. */
  startsAt?: Date
  endsAt?: Date
  /** People inside now; not of ended meetings. */
  online?: number
  /** Not of ended meetings. */
  type?: 'single' | 'recurring' | 'wechat' | 'rooms-cast' | 'unknown'
  /** The rest: of ended meetings only. */
  participants?: number
  durationMs?: number
  /** The time of all participants together. */
  attendanceMs?: number
}

const states = { ended: 1, running: 2, upcoming: 3 }

const TencentCorpMeeting = z.object({
  meeting_id: wireId,
  meeting_code: wireId,
  subject: maybe(wireText),
  userid: maybe(wireText),
  nick_name: maybe(wireText),
  // Seconds for meetings that run or come, milliseconds for ended ones.
  start_time: maybe(wireTime),
  end_time: maybe(wireTime),
  online_member_num: maybe(wireCount),
  meeting_state: maybe(wireEnum({ 1: 'ended', 2: 'running', 3: 'upcoming' })),
  meeting_type: maybe(wireEnum({ 0: 'single', 1: 'recurring', 2: 'wechat', 3: 'rooms-cast' })),
  participants_num: maybe(wireCount),
  meeting_duration: maybe(wireCount),
  user_meeting_duration: maybe(wireCount),
})

const Input = z
  .strictObject({
    state: z.enum(['ended', 'running', 'upcoming']),
    code: MeetingCode.optional(),
    creatorUserid: z.string().min(1).optional(),
    /** Both bound the start of a meeting. */
    from: z.date().optional(),
    to: z.date().optional(),
    cursor: PageNumber,
    size: OpenPageSize,
  })
  .refine(({ from, to }) => !from || !to || to >= from, { path: ['to'], error: 'Must be after the beginning' })
  .refine(({ state, creatorUserid }) => state === 'running' || creatorUserid === undefined, {
    path: ['creatorUserid'],
    error: 'Can be asked for among running meetings only',
  })

/** The meetings of the whole account that are over, run or come. A new one is in the last list after half a minute. */
export const listCorpMeetings = defineOperation({
  id: 'listCorpMeetings',
  summary: 'List the meetings of the account',
  method: 'GET',
  path: '/v1/corp/meetings',
  since: '1.6.0',
  auth: ['secret'],
  scope: ['meeting:read', 'meeting:manage'],
  who: ['admin'],
  namesPerson: false,
  rateClass: 'account-heavy',
  doc: '仪表盘/获取已结束会议列表',
  input: Input,
  reply: z.object({ meeting_info_list: z.array(TencentCorpMeeting).nullish(), ...pageFields }),
  toRequest: ({ state, code, creatorUserid, from, to, cursor, size }) => ({
    query: {
      meeting_state: states[state],
      page_size: size,
      page: cursor,
      meeting_code: code,
      userid: creatorUserid,
      start_time: from && toSeconds(from),
      end_time: to && toSeconds(to),
    },
  }),
  map: ({ meeting_info_list, ...page }) => toPage(page, (meeting_info_list ?? []).map(toCorpMeeting)),
})

function toCorpMeeting(meeting: z.output<typeof TencentCorpMeeting>): CorpMeeting {
  const wasHeld = meeting.participants_num !== undefined || meeting.meeting_duration !== undefined
  return {
    id: meeting.meeting_id,
    code: meeting.meeting_code,
    subject: meeting.subject ?? '',
    // Ended meetings carry no state, but figures that no other meeting has.
    state: meeting.meeting_state ?? (wasHeld ? 'ended' : 'unknown'),
    creator: { userid: meeting.userid, nickname: meeting.nick_name },
    startsAt: meeting.start_time,
    endsAt: meeting.end_time,
    online: meeting.online_member_num,
    type: meeting.meeting_type,
    participants: meeting.participants_num,
    durationMs: meeting.meeting_duration,
    attendanceMs: meeting.user_meeting_duration,
  }
}
