import { z } from 'zod'
import { maybe, wireId, wireText } from '../wire'
import type { EventEntry } from './read-event'
import { type MeetingNews, readMeetingNews } from './read-meeting-news'

/** What an event about a recording says: of which meeting, and of which files once there are any. It never names the recording. */
export interface RecordingNews extends MeetingNews {
  code?: string
  subject?: string
  fileIds: string[]
}

const Entry = z.object({
  meeting_info: z.object({ meeting_code: maybe(wireId), subject: maybe(wireText) }),
  recording_files: z.array(z.object({ record_file_id: wireId })).nullish(),
})

/** An entry of a `recording.…` event; undefined where it names no meeting. */
export function readRecordingNews(entry: EventEntry): RecordingNews | undefined {
  const news = readMeetingNews(entry)
  const read = Entry.safeParse(entry)
  if (!news || !read.success) return undefined
  const { meeting_info, recording_files } = read.data
  const fileIds = (recording_files ?? []).map(({ record_file_id }) => record_file_id)
  return { ...news, code: meeting_info.meeting_code, subject: meeting_info.subject, fileIds }
}
