import { mediaStart } from '../../../recordings/media-start'
import { recordingState } from '../../../recordings/recording-state'
import { shareUrl, sharingOf } from '../../../recordings/sharing-of'
import type { Meeting, Recording, RecordingFile } from '../../../state/model'
import type { World } from '../../../state/world'

type Fields = Record<string, unknown>

const EVERYBODY_OF_CORP = 1
const PARTICIPANTS = 2

/** How a meeting's recordings are shared; only the switch where sharing is off. */
function sharingFields(world: World, meeting: Meeting): Fields {
  const { isOn, audience, password, expiresAt, mayDownload } = sharingOf(meeting)
  if (!isOn) return { sharing_state: 0 }
  return {
    sharing_state: 1,
    sharing_url: shareUrl(world, meeting),
    required_same_corp: audience === EVERYBODY_OF_CORP,
    required_participant: audience === PARTICIPANTS,
    password,
    sharing_expire: expiresAt ?? 0,
    allow_download: mayDownload,
  }
}

/** A file without its id, which one list writes as a number and the other as text. Times are milliseconds. */
export function fileFields(world: World, meeting: Meeting, file: RecordingFile): Fields {
  return {
    record_start_time: file.startsAt * 1000,
    record_end_time: file.endsAt * 1000,
    record_size: file.bytes,
    ...sharingFields(world, meeting),
  }
}

/** What both lists say of a recording. */
export function recordingFields(world: World, meeting: Meeting, recording: Recording): Fields {
  return {
    meeting_record_id: recording.id,
    meeting_id: meeting.id,
    meeting_code: meeting.code,
    media_start_time: mediaStart(meeting, recording) * 1000,
    subject: meeting.subject,
    state: recordingState(recording, world.now()),
  }
}
