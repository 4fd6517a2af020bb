import { describe, expect, it } from 'vitest'
import type { RecordSharing } from '../../../state/model'
import { DAY } from '../../../test/book-test-meeting'
import { type Answer, bySecret, callOperation, refusal } from '../../../test/call-operation'
import { expectShape } from '../../../test/expect-shape'
import { type MemoryWorld, memoryWorld, NOW } from '../../../test/memory-world'
import { quirk } from '../../../test/quirk'
import { recordTestMeeting } from '../../../test/record-test-meeting'
import { refusalToOAuth } from '../../../test/refusal-to-oauth'

type Rows = { record_meetings: (Record<string, unknown> & { record_files: Record<string, unknown>[] })[] }

function list(setting: MemoryWorld, query: Record<string, number> = {}): Answer & Rows {
  const given = { start_time: NOW - 31 * DAY, end_time: NOW, ...query }
  return callOperation(setting, bySecret(setting), 'listCorpRecords', { query: given }) as Answer & Rows
}

function shared(setting: MemoryWorld, recordSharing: Partial<RecordSharing>): Record<string, unknown> {
  const { meeting } = recordTestMeeting(setting)
  const sharing = { isOn: true, audience: 2 as const, password: 'abc', mayDownload: true, ...recordSharing }
  setting.world.meetings.put(meeting.id, { ...meeting, recordSharing: sharing })
  return list(setting).record_meetings[0]?.record_files[0] ?? {}
}

describe('listCorpRecords', () => {
  it('answers the documented example with its shape', () => {
    const setting = memoryWorld()
    shared(setting, {})
    expectShape('listCorpRecords', list(setting))
  })

  quirk('listCorpRecords', 'The text says the query is by enterprise ID', () => {
    const setting = memoryWorld()
    const { recording } = recordTestMeeting(setting)
    recordTestMeeting(setting, { corpId: setting.otherCorp.corpId })
    expect(list(setting).record_meetings.map(({ meeting_record_id }) => meeting_record_id)).toEqual([recording.id])
  })

  quirk('listCorpRecords', 'current_size is 10 in the example with two recordings', () => {
    const setting = memoryWorld()
    recordTestMeeting(setting)
    expect(list(setting)).toMatchObject({ total_count: 1, total_page: 1, current_page: 1, current_size: 10 })
  })

  quirk('listCorpRecords', 'view_address and download_address come inline here', () => {
    const addresses = { view_address: expect.any(String), download_address: expect.any(String) }
    expect(shared(memoryWorld(), {})).toMatchObject(addresses)
    const watchOnly = shared(memoryWorld(), { mayDownload: false })
    expect(watchOnly).toHaveProperty('view_address')
    expect(watchOnly).not.toHaveProperty('download_address')
    const off = shared(memoryWorld(), { isOn: false })
    expect(off).not.toHaveProperty('view_address')
    expect(off).not.toHaveProperty('download_address')
  })

  quirk('listCorpRecords', 'The example window is exactly 31 x 86400', () => {
    expect(list(memoryWorld(), { start_time: NOW - 31 * DAY })).toMatchObject({ total_count: 0 })
    expect(refusal(() => list(memoryWorld(), { start_time: NOW - 31 * DAY - 1 })).code).toBe(200006)
  })

  quirk('listCorpRecords', 'meeting_id 18113044044021111111 in the example', () => {
    const setting = memoryWorld()
    const { meeting, recording } = recordTestMeeting(setting)
    const id = '18113044044021111111'
    setting.world.meetings.put(id, { ...meeting, id })
    setting.world.recordings.put(recording.id, { ...recording, meetingId: id })
    expect(list(setting).record_meetings[0]?.meeting_id).toBe(id)
  })

  quirk('listCorpRecords', 'OAuth contradiction', (id) => {
    expect(refusalToOAuth(memoryWorld(), id)).toMatchObject({ code: 9042, status: 403 })
  })

  it('has everybody’s recordings, however their meetings were booked; the file id is text here', () => {
    const setting = memoryWorld()
    const { file } = recordTestMeeting(setting, { viaSdkId: undefined, creatorId: setting.person('dirk').id })
    const [row] = list(setting).record_meetings
    expect(row).toMatchObject({ userid: 'dirk', record_files: [{ record_file_id: file.id }] })
    expect(row).not.toHaveProperty('host_user_id')
  })
})
