import { describe, expect, it } from 'vitest'
import { makeRecording } from '../../../recordings/make-recording'
import { addStay, bookTestMeeting, bookTestSeries, DAY, HOUR } from '../../../test/book-test-meeting'
import { byOAuth, bySecret, rawAnswer, refusal, type TestCaller } from '../../../test/call-operation'
import { listRecords, type Query, recordAddresses, WINDOW } from '../../../test/call-recordings'
import { exampleAnswer } from '../../../test/documented'
import { expectShape } from '../../../test/expect-shape'
import { memoryWorld, NOW } from '../../../test/memory-world'
import { quirk } from '../../../test/quirk'
import { addTestRecording, recordTestMeeting } from '../../../test/record-test-meeting'
import { wireJson } from '../../wire-json'

describe('listRecords', () => {
  it('answers the documented example with its shape, the link being documented beside it', () => {
    const setting = memoryWorld()
    recordTestMeeting(setting)
    expectShape('listRecords', listRecords(setting), { more: ['record_meetings[].record_files[].sharing_url: string'] })
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
    expect(listRecords(setting)).toMatchObject({ total_count: 1, current_size: 10, current_page: 1, total_page: 1 })
    expect(listRecords(setting, { page: 2, page_size: 20 })).toMatchObject({ current_size: 20, record_meetings: [] })
  })

  quirk('listRecords', 'sharing_url is documented as returned when sharing is on', () => {
    const setting = memoryWorld()
    recordTestMeeting(setting)
    const [file] = listRecords(setting).record_meetings[0]?.record_files ?? []
    expect(file).toMatchObject({ sharing_state: 1, sharing_url: expect.stringMatching(/^http:.*\/s\/\w{24}$/) })
  })

  quirk('listRecords', 'The owner field is host_user_id here', () => {
    const setting = memoryWorld()
    recordTestMeeting(setting)
    const [row] = listRecords(setting).record_meetings
    expect(row?.host_user_id).toBe('ann')
    expect(row).not.toHaveProperty('userid')
  })

  quirk('listRecords', 'The minimum of page_size is not documented', () => {
    const setting = memoryWorld()
    recordTestMeeting(setting)
    recordTestMeeting(setting)
    expect(listRecords(setting, { page_size: 1 })).toMatchObject({ total_page: 2, record_meetings: [{ state: 3 }] })
  })

  quirk('listRecords', 'Which time the window applies to is not documented', () => {
    const setting = memoryWorld()
    const { meeting } = recordTestMeeting(setting, { startsAt: NOW - 2 * DAY })
    addTestRecording(setting, meeting.id, NOW - DAY, NOW - DAY + 60)
    const began = NOW - 2 * DAY
    expect(listRecords(setting, { start_time: began, end_time: began }).total_count).toBe(2)
    expect(listRecords(setting, { start_time: began + 1 }).total_count).toBe(0)
    expect(listRecords(setting).record_meetings[0]?.media_start_time).toBe(began * 1000)
  })

  quirk('listRecords', 'The text on sharing_expire is muddled', () => {
    const setting = memoryWorld()
    recordTestMeeting(setting)
    expect(listRecords(setting).record_meetings[0]?.record_files[0]?.sharing_expire).toBe(0)
  })

  quirk('listRecords', 'Example in the doc is not valid JSON', (id) => {
    expect(exampleAnswer(id)).toMatchObject({ record_meetings: [{ state: 3 }] })
  })

  it('times are milliseconds, those of the query seconds', () => {
    const setting = memoryWorld()
    recordTestMeeting(setting)
    expect(listRecords(setting).record_meetings[0]).toMatchObject({
      media_start_time: (NOW - DAY) * 1000,
      record_files: [{ record_start_time: (NOW - DAY) * 1000, record_end_time: (NOW - DAY + HOUR) * 1000 }],
    })
  })

  it('meeting_id counts before meeting_code, an empty one not at all; without both all of the user’s meetings', () => {
    const setting = memoryWorld()
    const first = recordTestMeeting(setting, { startsAt: NOW - 3 * DAY })
    const second = recordTestMeeting(setting)
    recordTestMeeting(setting, { creatorId: setting.person('cleo').id })
    const ids = (query: Query) => listRecords(setting, query).record_meetings.map((row) => row.meeting_record_id)
    expect(ids({})).toEqual([second.recording.id, first.recording.id])
    expect(ids({ meeting_id: first.meeting.id, meeting_code: second.meeting.code })).toEqual([first.recording.id])
    expect(ids({ meeting_id: '', meeting_code: second.meeting.code })).toEqual([second.recording.id])
  })

  it('the states follow the clock: recording, a minute of processing, ready; files only then', () => {
    const setting = memoryWorld()
    const { id } = bookTestMeeting(setting)
    makeRecording(setting.world, { meetingId: id, startedAt: NOW, stoppedAt: NOW + 600 })
    const seen = () => {
      const [row] = listRecords(setting, { end_time: NOW + DAY, start_time: NOW - DAY }).record_meetings
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
    expect(listRecords(setting, { end_time: NOW + 2 * DAY, start_time: NOW }).record_meetings).toMatchObject([
      { media_start_time: (NOW + DAY) * 1000 },
    ])
  })

  it('refuses windows of more than 31 days, unknown meetings and other people’s', () => {
    const setting = memoryWorld()
    const { meeting } = recordTestMeeting(setting)
    const code = (query: Query, by?: TestCaller) => refusal(() => listRecords(setting, query, by)).code
    expect(code({ start_time: NOW - 31 * DAY - 1 })).toBe(200006)
    expect(code({ start_time: NOW + 1 })).toBe(200006)
    expect(code({ meeting_id: '1' })).toBe(9003)
    expect(code({ meeting_code: '999999999' })).toBe(9003)
    expect(code({ userid: 'cleo', meeting_id: meeting.id })).toBe(9042)
    expect(code({ userid: 'nobody' })).toBe(190001)
    expect(listRecords(setting, { userid: 'ben', meeting_id: meeting.id }).total_count).toBe(1)
  })

  it('the wall: OAuth sees recordings of meetings made through its application, and only the user’s own', () => {
    const setting = memoryWorld()
    const own = recordTestMeeting(setting)
    const other = recordTestMeeting(setting, { viaSdkId: undefined })
    const by = byOAuth(setting, 'ann')
    expect(listRecords(setting, {}, by).record_meetings).toMatchObject([
      { meeting_record_id: own.recording.id, host_user_id: by.idOf('ann') },
    ])
    expect(listRecords(setting).total_count).toBe(2)
    expect(refusal(() => listRecords(setting, { meeting_id: other.meeting.id }, by)).code).toBe(9003)
    expect(refusal(() => recordAddresses(setting, other.recording.id, 'ann', by)).code).toBe(4049)
    expect(refusal(() => listRecords(setting, { userid: by.idOf('ben') }, by)).code).toBe(9042)
  })
})
