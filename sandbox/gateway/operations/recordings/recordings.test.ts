import { describe, expect, it } from 'vitest'
import { makeRecording } from '../../../recordings/make-recording'
import { addStay, bookTestMeeting, bookTestSeries, DAY, HOUR } from '../../../test/book-test-meeting'
import {
  type Answer,
  byOAuth,
  bySecret,
  callOperation,
  rawAnswer,
  refusal,
  type TestCaller,
} from '../../../test/call-operation'
import { exampleAnswer } from '../../../test/documented'
import { expectShape } from '../../../test/expect-shape'
import { type MemoryWorld, memoryWorld, NOW } from '../../../test/memory-world'
import { quirk } from '../../../test/quirk'
import { addTestRecording, recordTestMeeting } from '../../../test/record-test-meeting'
import { wireJson } from '../../wire-json'

type Query = Record<string, string | number>
type Rows = { record_meetings: (Record<string, unknown> & { record_files: Record<string, unknown>[] })[] }
type Files = { record_files: Record<string, unknown>[] }

const WINDOW = { start_time: NOW - 31 * DAY, end_time: NOW }

function list(setting: MemoryWorld, query: Query = {}, by: TestCaller = bySecret(setting)): Answer & Rows {
  const given = { userid: by.idOf('ann'), ...WINDOW, ...query }
  return callOperation(setting, by, 'listRecords', { query: given }) as Answer & Rows
}

function addresses(setting: MemoryWorld, id: string, userid = 'ann', by = bySecret(setting)): Answer & Files {
  const query = { meeting_record_id: id, userid: by.idOf(userid) }
  return callOperation(setting, by, 'getMeetingRecordAddresses', { query }) as Answer & Files
}

function fileAddress(setting: MemoryWorld, id: string, userid = 'ann', by = bySecret(setting)): Answer {
  const params = { record_file_id: id }
  return callOperation(setting, by, 'getRecordFileAddress', { params, query: { userid: by.idOf(userid) } })
}

function deleteAll(setting: MemoryWorld, query: Query, by = bySecret(setting)) {
  return rawAnswer(setting, by, 'deleteMeetingRecords', { query: { userid: by.idOf('ann'), ...query } })
}

function deleteFile(setting: MemoryWorld, id: string, query: Query, by = bySecret(setting)) {
  const request = { params: { record_file_id: id }, query: { userid: by.idOf('ann'), ...query } }
  return rawAnswer(setting, by, 'deleteRecordFile', request)
}

describe('listRecords', () => {
  it('answers the documented example with its shape, the link being documented beside it', () => {
    const setting = memoryWorld()
    recordTestMeeting(setting)
    expectShape('listRecords', list(setting), { more: ['record_meetings[].record_files[].sharing_url: string'] })
  })

  quirk('listRecords', 'record_file_id: String in the table, bare JSON number', () => {
    const setting = memoryWorld()
    const { file } = recordTestMeeting(setting)
    const query = { userid: 'ann', ...WINDOW }
    const text = wireJson(rawAnswer(setting, bySecret(setting), 'listRecords', { query }))
    expect(text).toContain(`"record_file_id":${file.id},`)
    expect(BigInt(file.id)).toBeGreaterThan(BigInt(Number.MAX_SAFE_INTEGER))
  })

  quirk('listRecords', 'current_size is 10 in the example although one', () => {
    const setting = memoryWorld()
    recordTestMeeting(setting)
    expect(list(setting)).toMatchObject({ total_count: 1, current_size: 10, current_page: 1, total_page: 1 })
    expect(list(setting, { page: 2, page_size: 20 })).toMatchObject({ current_size: 20, record_meetings: [] })
  })

  quirk('listRecords', 'sharing_url is documented as returned when sharing is on', () => {
    const setting = memoryWorld()
    recordTestMeeting(setting)
    const [file] = list(setting).record_meetings[0]?.record_files ?? []
    expect(file).toMatchObject({ sharing_state: 1, sharing_url: expect.stringMatching(/^http:.*\/s\/\w{24}$/) })
  })

  quirk('listRecords', 'The owner field is host_user_id here', () => {
    const setting = memoryWorld()
    recordTestMeeting(setting)
    const [row] = list(setting).record_meetings
    expect(row?.host_user_id).toBe('ann')
    expect(row).not.toHaveProperty('userid')
  })

  quirk('listRecords', 'The minimum of page_size is not documented', () => {
    const setting = memoryWorld()
    recordTestMeeting(setting)
    recordTestMeeting(setting)
    expect(list(setting, { page_size: 1 })).toMatchObject({ total_page: 2, record_meetings: [{ state: 3 }] })
  })

  quirk('listRecords', 'Which time the window applies to is not documented', () => {
    const setting = memoryWorld()
    const { meeting } = recordTestMeeting(setting, { startsAt: NOW - 2 * DAY })
    addTestRecording(setting, meeting.id, NOW - DAY, NOW - DAY + 60)
    const began = NOW - 2 * DAY
    expect(list(setting, { start_time: began, end_time: began }).total_count).toBe(2)
    expect(list(setting, { start_time: began + 1 }).total_count).toBe(0)
    expect(list(setting).record_meetings[0]?.media_start_time).toBe(began * 1000)
  })

  quirk('listRecords', 'The text on sharing_expire is muddled', () => {
    const setting = memoryWorld()
    recordTestMeeting(setting)
    expect(list(setting).record_meetings[0]?.record_files[0]?.sharing_expire).toBe(0)
  })

  quirk('listRecords', 'Example in the doc is not valid JSON', (id) => {
    expect(exampleAnswer(id)).toMatchObject({ record_meetings: [{ state: 3 }] })
  })

  it('times are milliseconds, those of the query seconds', () => {
    const setting = memoryWorld()
    recordTestMeeting(setting)
    expect(list(setting).record_meetings[0]).toMatchObject({
      media_start_time: (NOW - DAY) * 1000,
      record_files: [{ record_start_time: (NOW - DAY) * 1000, record_end_time: (NOW - DAY + HOUR) * 1000 }],
    })
  })

  it('meeting_id counts before meeting_code, an empty one not at all; without both all of the user’s meetings', () => {
    const setting = memoryWorld()
    const first = recordTestMeeting(setting, { startsAt: NOW - 3 * DAY })
    const second = recordTestMeeting(setting)
    recordTestMeeting(setting, { creatorId: setting.person('cleo').id })
    const ids = (query: Query) => list(setting, query).record_meetings.map((row) => row.meeting_record_id)
    expect(ids({})).toEqual([second.recording.id, first.recording.id])
    expect(ids({ meeting_id: first.meeting.id, meeting_code: second.meeting.code })).toEqual([first.recording.id])
    expect(ids({ meeting_id: '', meeting_code: second.meeting.code })).toEqual([second.recording.id])
  })

  it('the states follow the clock: recording, a minute of processing, ready; files only then', () => {
    const setting = memoryWorld()
    const { id } = bookTestMeeting(setting)
    makeRecording(setting.world, { meetingId: id, startedAt: NOW, stoppedAt: NOW + 600 })
    const seen = () => {
      const [row] = list(setting, { end_time: NOW + DAY, start_time: NOW - DAY }).record_meetings
      return [row?.state, row?.record_files?.length]
    }
    expect(seen()).toEqual([1, undefined])
    setting.clock.set(NOW + 600)
    expect(seen()).toEqual([2, undefined])
    setting.clock.set(NOW + 660)
    expect(seen()).toEqual([3, 1])
  })

  it('an occurrence of a series is dated by those who came to it', () => {
    const setting = memoryWorld()
    const series = bookTestSeries(setting)
    const [, second] = series.subMeetings
    setting.clock.set(NOW + 2 * DAY)
    addStay(setting, series.id, 'ann', { joinedAt: NOW + 1, leftAt: NOW + 2, subMeetingId: series.subMeetings[0]?.id })
    addStay(setting, series.id, 'ann', { joinedAt: NOW + DAY, leftAt: NOW + DAY + 90, subMeetingId: second?.id })
    const span = { startedAt: NOW + DAY + 10, stoppedAt: NOW + DAY + 80 }
    makeRecording(setting.world, { meetingId: series.id, subMeetingId: second?.id, ...span })
    expect(list(setting, { end_time: NOW + 2 * DAY, start_time: NOW }).record_meetings).toMatchObject([
      { media_start_time: (NOW + DAY) * 1000 },
    ])
  })

  it('refuses windows of more than 31 days, unknown meetings and other people’s', () => {
    const setting = memoryWorld()
    const { meeting } = recordTestMeeting(setting)
    const code = (query: Query, by?: TestCaller) => refusal(() => list(setting, query, by)).code
    expect(code({ start_time: NOW - 31 * DAY - 1 })).toBe(200006)
    expect(code({ start_time: NOW + 1 })).toBe(200006)
    expect(code({ meeting_id: '1' })).toBe(9003)
    expect(code({ meeting_code: '999999999' })).toBe(9003)
    expect(code({ userid: 'cleo', meeting_id: meeting.id })).toBe(9042)
    expect(code({ userid: 'nobody' })).toBe(190001)
    expect(list(setting, { userid: 'ben', meeting_id: meeting.id }).total_count).toBe(1)
  })

  it('the wall: OAuth sees recordings of meetings made through its application, and only the user’s own', () => {
    const setting = memoryWorld()
    const own = recordTestMeeting(setting)
    const other = recordTestMeeting(setting, { viaSdkId: undefined })
    const by = byOAuth(setting, 'ann')
    expect(list(setting, {}, by).record_meetings).toMatchObject([
      { meeting_record_id: own.recording.id, host_user_id: by.idOf('ann') },
    ])
    expect(list(setting).total_count).toBe(2)
    expect(refusal(() => list(setting, { meeting_id: other.meeting.id }, by)).code).toBe(9003)
    expect(refusal(() => addresses(setting, other.recording.id, 'ann', by)).code).toBe(4049)
    expect(refusal(() => list(setting, { userid: by.idOf('ben') }, by)).code).toBe(9042)
  })
})

describe('deleting', () => {
  quirk(['deleteMeetingRecords', 'deleteRecordFile'], 'Success body is zero-length', (id) => {
    const setting = memoryWorld()
    const { meeting, recording, file } = recordTestMeeting(setting)
    const query = { userid: 'ann', meeting_id: meeting.id, meeting_record_id: recording.id }
    const request = { params: { record_file_id: file.id }, query }
    expect(rawAnswer(setting, bySecret(setting), id, request)).toBeUndefined()
    expect(list(setting).total_count).toBe(0)
  })

  quirk('deleteMeetingRecords', 'Whether the recording.deleted event lists every', () => {
    const setting = memoryWorld()
    const { meeting, recording } = recordTestMeeting(setting)
    const [file] = recording.files
    if (!file) throw new Error('no file')
    setting.world.recordings.put(recording.id, { ...recording, files: [file, { ...file, id: '2' }] })
    deleteAll(setting, { meeting_id: meeting.id, meeting_record_id: recording.id })
    const files = setting.world.recordings.get(recording.id)?.files
    expect(files?.map(({ deletedAt }) => deletedAt)).toEqual([NOW, NOW])
  })

  it('one file leaves the others; what was deleted answers 4051, what never was 4049', () => {
    const setting = memoryWorld()
    const { meeting, recording, file } = recordTestMeeting(setting)
    setting.world.recordings.put(recording.id, { ...recording, files: [file, { ...file, id: '2' }] })
    deleteFile(setting, '2', { meeting_id: meeting.id })
    expect(addresses(setting, recording.id).record_files.map(({ record_file_id }) => record_file_id)).toEqual([file.id])
    expect(refusal(() => fileAddress(setting, '2'))).toMatchObject({ code: 4051, status: 500 })
    expect(refusal(() => fileAddress(setting, '3'))).toMatchObject({ code: 4049, status: 500 })
    deleteFile(setting, file.id, { meeting_id: meeting.id })
    expect(refusal(() => addresses(setting, recording.id)).code).toBe(4051)
  })

  it('is for the creator and administrators, also with the meeting of another recording refused', () => {
    const setting = memoryWorld()
    const cleo = setting.person('cleo').id
    const { meeting, recording, file } = recordTestMeeting(setting, { creatorId: cleo })
    const other = recordTestMeeting(setting)
    const query = { meeting_id: meeting.id, meeting_record_id: recording.id }
    expect(refusal(() => deleteAll(setting, { ...query, userid: 'ben' })).code).toBe(190315)
    expect(refusal(() => deleteFile(setting, file.id, { ...query, userid: 'dirk' })).code).toBe(190315)
    expect(refusal(() => deleteAll(setting, { ...query, meeting_id: '1' })).code).toBe(9003)
    expect(refusal(() => deleteAll(setting, { ...query, meeting_id: other.meeting.id })).code).toBe(9002)
    expect(deleteAll(setting, { ...query, userid: 'ann' })).toBeUndefined()
  })

  it('is refused while it still records', () => {
    const setting = memoryWorld()
    const { id } = bookTestMeeting(setting)
    const recording = makeRecording(setting.world, { meetingId: id, startedAt: NOW })
    const query = { meeting_id: id, meeting_record_id: recording.id }
    expect(refusal(() => deleteAll(setting, query)).code).toBe(9042)
  })
})

describe('addresses', () => {
  it('answer the documented examples with their shapes', () => {
    const setting = memoryWorld()
    const { recording, file } = recordTestMeeting(setting)
    expectShape('getMeetingRecordAddresses', addresses(setting, recording.id))
    expectShape('getRecordFileAddress', fileAddress(setting, file.id))
  })

  quirk('getMeetingRecordAddresses', 'The table calls the files "live recording files"', () => {
    const setting = memoryWorld()
    const { meeting, recording, file } = recordTestMeeting(setting)
    expect(meeting.enableLive).toBe(false)
    expect(addresses(setting, recording.id).record_files).toMatchObject([{ record_file_id: file.id }])
  })

  quirk('getMeetingRecordAddresses', 'Every address field is optional', () => {
    const setting = memoryWorld()
    const { meeting } = recordTestMeeting(setting)
    const fields = (seconds: number) => {
      const { recording } = addTestRecording(setting, meeting.id, NOW - 600, NOW - 600 + seconds)
      return Object.keys(addresses(setting, recording.id).record_files[0] ?? {})
    }
    expect(fields(60)).toEqual(expect.arrayContaining(['audio_address', 'meeting_summary']))
    expect(fields(59)).toContain('audio_address')
    expect(fields(59)).not.toContain('meeting_summary')
    expect(fields(9)).toEqual(['record_file_id', 'view_address', 'download_address', 'download_address_file_type'])
  })

  quirk('getMeetingRecordAddresses', 'file_type example value "docs"', () => {
    const setting = memoryWorld()
    const { recording } = recordTestMeeting(setting)
    expect(addresses(setting, recording.id).record_files[0]?.meeting_summary).toMatchObject([{ file_type: 'txt' }])
  })

  quirk('getRecordFileAddress', 'The response has no meeting_record_id and no subject', () => {
    const setting = memoryWorld()
    const answer = fileAddress(setting, recordTestMeeting(setting).file.id)
    expect(Object.keys(answer)).not.toContain('meeting_record_id')
    expect(Object.keys(answer)).not.toContain('subject')
  })

  quirk('getRecordFileAddress', 'In the example meeting_id equals record_file_id', () => {
    const setting = memoryWorld()
    const { meeting, file } = recordTestMeeting(setting)
    expect(fileAddress(setting, file.id)).toMatchObject({ meeting_id: meeting.id, record_file_id: file.id })
    expect(meeting.id).not.toBe(file.id)
  })

  it('there are none before the recording is ready', () => {
    const setting = memoryWorld()
    const { id } = bookTestMeeting(setting)
    const recording = makeRecording(setting.world, { meetingId: id, startedAt: NOW - 60, stoppedAt: NOW })
    expect(addresses(setting, recording.id).record_files).toEqual([])
    setting.clock.advance(60)
    expect(addresses(setting, recording.id).record_files).toHaveLength(1)
  })

  it('are for creator, hosts and administrators; not for people who only were there', () => {
    const setting = memoryWorld()
    const { recording, file } = recordTestMeeting(setting, { creatorId: setting.person('dirk').id })
    for (const userid of ['dirk', 'ben', 'ann']) expect(addresses(setting, recording.id, userid)).toBeDefined()
    expect(refusal(() => addresses(setting, recording.id, 'cleo')).code).toBe(9042)
    expect(refusal(() => fileAddress(setting, file.id, 'cleo')).code).toBe(9042)
    expect(refusal(() => fileAddress(setting, file.id, 'nobody')).code).toBe(190001)
  })

  it('a free enterprise’s people get no download address through an application', () => {
    const setting = memoryWorld()
    const { recording } = recordTestMeeting(setting)
    setting.world.corps.put(setting.corp.corpId, { ...setting.corp, edition: 'free' })
    const by = byOAuth(setting, 'ann')
    expect(addresses(setting, recording.id, 'ann', by).record_files[0]?.download_address).toBe('')
  })
})
