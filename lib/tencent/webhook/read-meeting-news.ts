import { z } from 'zod'
import { maybe, wireId, wireTime } from '../wire'
import type { EventEntry } from './read-event'
import { readOperateTime } from './read-operate-time'

/** What an event about a meeting says: which one, whose it is, and when that happened. */
export interface MeetingNews {
  meetingId: string
  subMeetingId?: string
  /** The creator's open_id, or userid in an enterprise's own application. */
  creator?: string
  operatedAt: Date | null
  /** As it is booked; of a series the occurrence. */
  startsAt?: Date
  endsAt?: Date
}

const Entry = z.object({
  operate_time: z.unknown(),
  meeting_info: z.object({
    meeting_id: wireId,
    sub_meeting_id: maybe(wireId),
    start_time: maybe(wireTime),
    end_time: maybe(wireTime),
    creator: maybe(z.object({ userid: maybe(wireId) })),
  }),
})

/** An entry of a `meeting.…` or `recording.…` event; undefined where it names no meeting. */
export function readMeetingNews(entry: EventEntry): MeetingNews | undefined {
  const read = Entry.safeParse(entry)
  if (!read.success) return undefined
  const { operate_time, meeting_info } = read.data
  return {
    meetingId: meeting_info.meeting_id,
    subMeetingId: meeting_info.sub_meeting_id,
    creator: meeting_info.creator?.userid,
    operatedAt: readOperateTime(operate_time),
    startsAt: meeting_info.start_time,
    endsAt: meeting_info.end_time,
  }
}
