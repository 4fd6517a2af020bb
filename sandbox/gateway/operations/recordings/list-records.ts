import { reaches, requireMeeting, requireMeetingByCode } from '../../../meetings/find-meeting'
import type { FoundRecording } from '../../../recordings/find-recording'
import { filesOf, recordingState } from '../../../recordings/recording-state'
import { requireReader } from '../../../recordings/require-rights'
import type { Meeting, Person } from '../../../state/model'
import type { Call, Operation } from '../../operation'
import { echoedSize, numberedPage } from '../numbered-page'
import { nameOf, operatorOf } from '../operator'
import { fileFields, recordingFields } from './record-fields'
import { recordingsWithin } from './recordings-within'

const PAGE_SIZE = 10
const READY = 3

/** The meeting of the query: meeting_id, else meeting_code; empty is as good as missing. */
function namedMeeting({ world, caller, query }: Call): Meeting | undefined {
  if (query.meeting_id) return requireMeeting(world, caller, query.meeting_id)
  return query.meeting_code ? requireMeetingByCode(world, caller, query.meeting_code) : undefined
}

function filterOf(call: Call, user: Person): (meeting: Meeting) => boolean {
  const named = namedMeeting(call)
  if (named === undefined) return (meeting) => meeting.creatorId === user.id && reaches(call.caller, meeting)
  requireReader(named, user)
  return (meeting) => meeting.id === named.id
}

/** The id of a file is a bare number here, with more digits than a double has. */
function row({ world, caller }: Call, { recording, meeting }: FoundRecording): Record<string, unknown> {
  const isReady = recordingState(recording, world.now()) === READY
  const files = filesOf(recording, world.now())
  return {
    ...recordingFields(world, meeting, recording),
    host_user_id: nameOf(world, caller, meeting.creatorId),
    record_files: isReady
      ? files.map((file) => ({ record_file_id: BigInt(file.id), ...fileFields(world, meeting, file) }))
      : undefined,
  }
}

/** GET /v1/records: the recordings of a meeting, or of all meetings the user made. */
export const listRecords: Operation = {
  id: 'listRecords',
  run(call) {
    const user = operatorOf(call)
    const page = numberedPage(recordingsWithin(call, filterOf(call, user)), call.query, PAGE_SIZE)
    return { ...echoedSize(page), record_meetings: page.items.map((item) => row(call, item)) }
  },
}
