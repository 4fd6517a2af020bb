import { addressOf } from '../../../recordings/addresses'
import type { FoundRecording } from '../../../recordings/find-recording'
import { filesOf, recordingState } from '../../../recordings/recording-state'
import { sharingOf } from '../../../recordings/sharing-of'
import type { Meeting, RecordingFile } from '../../../state/model'
import type { Call, Operation } from '../../operation'
import { echoedSize, numberedPage } from '../numbered-page'
import { nameOf } from '../operator'
import { fileFields, recordingFields } from '../recordings/record-fields'
import { recordingsWithin } from '../recordings/recordings-within'

const PAGE_SIZE = 10
const READY = 3

/** The addresses stand in the list itself, as far as the sharing settings allow. */
function fileRow({ world }: Call, meeting: Meeting, file: RecordingFile): Record<string, unknown> {
  const { isOn, mayDownload } = sharingOf(meeting)
  return {
    record_file_id: file.id,
    ...fileFields(world, meeting, file),
    view_address: isOn ? addressOf(world, file, 'view') : undefined,
    download_address: isOn && mayDownload ? addressOf(world, file, 'video') : undefined,
  }
}

function row(call: Call, { recording, meeting }: FoundRecording): Record<string, unknown> {
  const { world, caller } = call
  const isReady = recordingState(recording, world.now()) === READY
  return {
    ...recordingFields(world, meeting, recording),
    userid: nameOf(world, caller, meeting.creatorId),
    record_files: isReady ? filesOf(recording, world.now()).map((file) => fileRow(call, meeting, file)) : undefined,
  }
}

/** GET /v1/corp/records: the recordings of the whole account, newest first. */
export const listCorpRecords: Operation = {
  id: 'listCorpRecords',
  run(call) {
    const found = recordingsWithin(call, ({ corpId }) => corpId === call.caller.corpId)
    const page = numberedPage(found, call.query, PAGE_SIZE)
    return { ...echoedSize(page), record_meetings: page.items.map((item) => row(call, item)) }
  },
}
