import { accessesOf } from '../../../recordings/accesses-of'
import { requireRecording } from '../../../recordings/find-recording'
import type { RecordAccess, Recording } from '../../../state/model'
import type { Call, Operation } from '../../operation'
import { echoedSize, numberedPage } from '../numbered-page'
import { accessWindow } from './access-window'

const PAGE_SIZE = 20
const EVENT_TYPES = { download: 1, view: 2 }

/** A stranger who came by a link has neither id nor name. */
function row({ world }: Call, { files }: Recording, access: RecordAccess): Record<string, unknown> {
  const person = world.people.get(access.personId ?? '')
  const number = files.findIndex(({ id }) => id === access.fileId) + 1
  return {
    operate_time: access.at * 1000,
    event_type: EVENT_TYPES[access.kind],
    userid: person?.userid ?? '',
    user_name: person?.name ?? '',
    record_name: `录制${number}`,
  }
}

/** GET /v1/records/events: who watched (2) or downloaded (1) a recording, one kind a call, oldest first. */
export const listRecordEvents: Operation = {
  id: 'listRecordEvents',
  run(call) {
    const { world, caller, query } = call
    const { recording } = requireRecording(world, caller, query.meeting_record_id ?? '')
    const { from, to } = accessWindow(call)
    const events = accessesOf(world, recording, from, to).filter(
      ({ kind }) => EVENT_TYPES[kind] === Number(query.event_type),
    )
    const page = numberedPage(events, query, PAGE_SIZE)
    return { ...echoedSize(page), events: page.items.map((access) => row(call, recording, access)) }
  },
}
