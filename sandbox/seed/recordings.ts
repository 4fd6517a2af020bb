import { keptOccurrences } from '../meetings/occurrences'
import { makeRecording } from '../recordings/make-recording'
import { derive } from '../state/derive'
import type { Meeting, Recording, RecordingFile } from '../state/model'
import type { World } from '../state/world'

const MINUTE = 60
const HOUR = 3600
const DAY = 86_400

/** Those who were there watch it on the following days, every other one downloads it. */
function seedAccesses(world: World, meeting: Meeting, { id, subMeetingId }: Recording, file: RecordingFile): void {
  const stays = meeting.attendance.filter((stay) => stay.subMeetingId === subMeetingId)
  const people = [...new Set(stays.map(({ personId }) => personId))]
  for (const [index, personId] of people.entries()) {
    const at = file.endsAt + HOUR + index * (DAY / 2)
    for (const kind of index % 2 === 0 ? (['view', 'download'] as const) : (['view'] as const)) {
      if (at >= world.now()) continue
      const access = { id: world.nextRecordId(), recordingId: id, fileId: file.id, kind, personId, at }
      world.recordAccesses.put(access.id, access)
    }
  }
}

/** Records a meeting, each time it took place, from five minutes after its start; how it is shared follows from its subject. */
export function seedRecordings(world: World, meeting: Meeting, label: string): void {
  const isOpenToAll = label.length % 2 === 0
  const password = derive(`sharing of ${label}`, 8)
  const recordSharing = {
    isOn: true,
    audience: isOpenToAll ? (1 as const) : (2 as const),
    password,
    mayDownload: isOpenToAll,
  }
  world.meetings.put(meeting.id, { ...meeting, recordSharing })
  const booked = meeting.recurringRule === undefined ? [{ ...meeting, id: undefined }] : keptOccurrences(meeting)
  for (const { id: subMeetingId, startsAt, endsAt } of booked.filter((each) => each.endsAt <= world.now())) {
    const span = { startedAt: startsAt + 5 * MINUTE, stoppedAt: endsAt - MINUTE }
    const recording = makeRecording(world, { meetingId: meeting.id, subMeetingId, ...span })
    for (const file of recording.files) seedAccesses(world, meeting, recording, file)
  }
}
