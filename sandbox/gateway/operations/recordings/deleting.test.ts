import { describe, expect, it } from 'vitest'
import { makeRecording } from '../../../recordings/make-recording'
import { bookTestMeeting } from '../../../test/book-test-meeting'
import { bySecret, rawAnswer, refusal } from '../../../test/call-operation'
import { deleteFile, deleteRecords, fileAddress, listRecords, recordAddresses } from '../../../test/call-recordings'
import { memoryWorld, NOW } from '../../../test/memory-world'
import { quirk } from '../../../test/quirk'
import { recordTestMeeting } from '../../../test/record-test-meeting'

describe('deleting', () => {
  quirk(['deleteMeetingRecords', 'deleteRecordFile'], 'Success body is zero-length', (id) => {
    const setting = memoryWorld()
    const { meeting, recording, file } = recordTestMeeting(setting)
    const query = { userid: 'ann', meeting_id: meeting.id, meeting_record_id: recording.id }
    const request = { params: { record_file_id: file.id }, query }
    expect(rawAnswer(setting, bySecret(setting), id, request)).toBeUndefined()
    expect(listRecords(setting).total_count).toBe(0)
  })

  quirk('deleteMeetingRecords', 'Whether the recording.deleted event lists every', () => {
    const setting = memoryWorld()
    const { meeting, recording } = recordTestMeeting(setting)
    const [file] = recording.files
    if (!file) throw new Error('no file')
    setting.world.recordings.put(recording.id, { ...recording, files: [file, { ...file, id: '2' }] })
    deleteRecords(setting, { meeting_id: meeting.id, meeting_record_id: recording.id })
    const files = setting.world.recordings.get(recording.id)?.files
    expect(files?.map(({ deletedAt }) => deletedAt)).toEqual([NOW, NOW])
  })

  it('one file leaves the others; what was deleted answers 4051, what never was 4049', () => {
    const setting = memoryWorld()
    const { meeting, recording, file } = recordTestMeeting(setting)
    setting.world.recordings.put(recording.id, { ...recording, files: [file, { ...file, id: '2' }] })
    deleteFile(setting, '2', { meeting_id: meeting.id })
    expect(recordAddresses(setting, recording.id).record_files.map(({ record_file_id }) => record_file_id)).toEqual([
      file.id,
    ])
    expect(refusal(() => fileAddress(setting, '2'))).toMatchObject({ code: 4051, status: 500 })
    expect(refusal(() => fileAddress(setting, '3'))).toMatchObject({ code: 4049, status: 500 })
    deleteFile(setting, file.id, { meeting_id: meeting.id })
    expect(refusal(() => recordAddresses(setting, recording.id)).code).toBe(4051)
  })

  it('is for the creator and administrators, also with the meeting of another recording refused', () => {
    const setting = memoryWorld()
    const cleo = setting.person('cleo').id
    const { meeting, recording, file } = recordTestMeeting(setting, { creatorId: cleo })
    const other = recordTestMeeting(setting)
    const query = { meeting_id: meeting.id, meeting_record_id: recording.id }
    expect(refusal(() => deleteRecords(setting, { ...query, userid: 'ben' })).code).toBe(190315)
    expect(refusal(() => deleteFile(setting, file.id, { ...query, userid: 'dirk' })).code).toBe(190315)
    expect(refusal(() => deleteRecords(setting, { ...query, meeting_id: '1' })).code).toBe(9003)
    expect(refusal(() => deleteRecords(setting, { ...query, meeting_id: other.meeting.id })).code).toBe(9002)
    expect(deleteRecords(setting, { ...query, userid: 'ann' })).toBeUndefined()
  })

  it('is refused while it still records', () => {
    const setting = memoryWorld()
    const { id } = bookTestMeeting(setting)
    const recording = makeRecording(setting.world, { meetingId: id, startedAt: NOW })
    const query = { meeting_id: id, meeting_record_id: recording.id }
    expect(refusal(() => deleteRecords(setting, query)).code).toBe(9042)
  })
})
