import { z } from 'zod'
import { maybe, wireCount, wireEnum, wireFlag, wireId, wireText, wireTime, wireUrl } from '../../wire'

/** A cloud recording of a meeting. Its files are there once it is `ready`. */
export type Recording = {
  id: string
  meetingId: string
  meetingCode?: string
  subject: string
  /** Lists of one person name the host here, lists of the account the creator. */
  ownerUserid?: string
  meetingStartedAt?: Date
  state: 'recording' | 'transcoding' | 'ready' | 'unknown'
  files: RecordingFile[]
}

/** One file. `sharing` is absent while it is not shared; the addresses come with lists of the account only. */
export type RecordingFile = {
  id: string
  startedAt?: Date
  endedAt?: Date
  bytes?: number
  sharing?: RecordingSharing
  viewUrl?: string
  /** Good for 6 hours. */
  downloadUrl?: string
}

/** Who may watch a shared file. Without `expiresAt` for ever. */
export type RecordingSharing = {
  url?: string
  audience: Audience
  password?: string
  expiresAt?: Date
  downloadAllowed: boolean
}

export type Audience = 'everyone' | 'enterprise' | 'participants'

const TencentRecordFile = z.object({
  // Documented as text; an example has a number beyond what a number can hold.
  record_file_id: wireId,
  record_start_time: maybe(wireTime),
  record_end_time: maybe(wireTime),
  record_size: maybe(wireCount),
  sharing_state: maybe(wireFlag),
  sharing_url: maybe(wireUrl),
  required_same_corp: maybe(wireFlag),
  required_participant: maybe(wireFlag),
  password: maybe(wireText),
  // 0 is never: no moment.
  sharing_expire: maybe(wireTime),
  allow_download: maybe(wireFlag),
  view_address: maybe(wireUrl),
  download_address: maybe(wireUrl),
})

export const TencentRecording = z.object({
  meeting_record_id: wireId,
  meeting_id: wireId,
  meeting_code: maybe(wireId),
  subject: maybe(wireText),
  host_user_id: maybe(wireText),
  userid: maybe(wireText),
  media_start_time: maybe(wireTime),
  state: maybe(wireEnum({ 1: 'recording', 2: 'transcoding', 3: 'ready' })),
  record_files: z.array(TencentRecordFile).nullish(),
})

/** A recording of a reply in our words. */
export function toRecording(recording: z.output<typeof TencentRecording>): Recording {
  return {
    id: recording.meeting_record_id,
    meetingId: recording.meeting_id,
    meetingCode: recording.meeting_code,
    subject: recording.subject ?? '',
    ownerUserid: recording.host_user_id ?? recording.userid,
    meetingStartedAt: recording.media_start_time,
    state: recording.state ?? 'unknown',
    files: (recording.record_files ?? []).map(toRecordingFile),
  }
}

function toRecordingFile(file: z.output<typeof TencentRecordFile>): RecordingFile {
  return {
    id: file.record_file_id,
    startedAt: file.record_start_time,
    endedAt: file.record_end_time,
    bytes: file.record_size,
    sharing: file.sharing_state ? toSharing(file) : undefined,
    viewUrl: file.view_address,
    downloadUrl: file.download_address,
  }
}

function toSharing(file: z.output<typeof TencentRecordFile>): RecordingSharing {
  return {
    url: file.sharing_url,
    audience: file.required_participant ? 'participants' : file.required_same_corp ? 'enterprise' : 'everyone',
    password: file.password,
    expiresAt: file.sharing_expire,
    downloadAllowed: file.allow_download ?? false,
  }
}
