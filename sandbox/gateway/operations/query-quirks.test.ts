import { createHash } from 'node:crypto'
import { expect } from 'vitest'
import type { Meeting } from '../../state/model'
import { addStay, bookTestMeeting, bookTestSeries, DAY, HOUR } from '../../test/book-test-meeting'
import { type Answer, byOAuth, bySecret, callOperation, oneMeeting, type Row } from '../../test/call-operation'
import { exampleAnswer } from '../../test/documented'
import { type MemoryWorld, memoryWorld, NOW } from '../../test/memory-world'
import { quirk } from '../../test/quirk'
import { loadContract } from '../contract'
import { matchOperation, variantOf } from '../match-operation'

const DETAILS = ['getMeeting', 'getMeetingByCode']

/** The answer of either of the two detail queries. */
function detailAnswer(setting: MemoryWorld, { id, code }: Meeting, operation: string, userid: string): Answer {
  const query = { userid, instanceid: 1 }
  const by = bySecret(setting)
  if (operation === 'getMeeting') return callOperation(setting, by, operation, { params: { meetingId: id }, query })
  return callOperation(setting, by, operation, { query: { ...query, meeting_code: code } })
}

function detail(setting: MemoryWorld, meeting: Meeting, operation: string, userid = 'ann'): Row {
  return oneMeeting(detailAnswer(setting, meeting, operation, userid))
}

function list(setting: MemoryWorld, query: Record<string, string | number> = {}): Answer {
  return callOperation(setting, bySecret(setting), 'listUserMeetings', {
    query: { userid: 'ann', instanceid: 1, ...query },
  })
}

function operationOf(method: string, path: string) {
  const match = matchOperation(loadContract().operations, method, path)
  if (match === undefined) throw new Error(`no operation for ${method} ${path}`)
  return match.operation
}

quirk('getMeetingByCode', 'hosts, current_hosts, current_co_hosts', (id) => {
  const setting = memoryWorld()
  const row = detail(setting, bookTestMeeting(setting), id)
  expect(row).toMatchObject({ hosts: [{ userid: 'ben' }], participants: [{ userid: 'cleo' }] })
})

quirk(DETAILS, 'The answer is a list envelope', (id) => {
  const setting = memoryWorld()
  const meeting = bookTestMeeting(setting)
  const answer = detailAnswer(setting, meeting, id, 'ann')
  expect(answer).toMatchObject({ meeting_number: 1, meeting_info_list: [{ meeting_id: meeting.id }] })
})

quirk(DETAILS, 'The table says has_more_sub_meeting, the examples', (id) => {
  const setting = memoryWorld()
  const row = detail(setting, bookTestSeries(setting), id)
  expect(row.has_more_sub_meetings).toBe(0)
  expect(row).not.toHaveProperty('has_more_sub_meeting')
})

quirk('listUserMeetings', 'The table says has_more_sub_meeting, the examples', () => {
  const setting = memoryWorld()
  bookTestSeries(setting)
  const [row] = list(setting).meeting_info_list
  expect(row?.has_more_sub_meetings).toBe(0)
  expect(row).not.toHaveProperty('has_more_sub_meeting')
})

quirk(DETAILS, 'The table says only_allow_enterprise_user_join', (id) => {
  const setting = memoryWorld()
  const settings = { only_enterprise_user_allowed: true }
  expect(detail(setting, bookTestMeeting(setting, { settings }), id).settings).toMatchObject({
    only_allow_enterprise_user_join: true,
  })
  expect(detail(setting, bookTestSeries(setting, { settings }), id).settings).toMatchObject(settings)
})

quirk(DETAILS, 'settings.play_ivr_on_leave is in the one-off example', (id) => {
  const setting = memoryWorld()
  expect(detail(setting, bookTestMeeting(setting), id).settings).toHaveProperty('play_ivr_on_leave')
  expect(detail(setting, bookTestSeries(setting), id).settings).not.toHaveProperty('play_ivr_on_leave')
})

quirk([...DETAILS, 'listUserMeetings'], 'sub_meetings[].start_time and end_time are numbers here', (id) => {
  const setting = memoryWorld()
  const series = bookTestSeries(setting)
  const row = id === 'listUserMeetings' ? list(setting).meeting_info_list[0] : detail(setting, series, id)
  expect(row?.start_time).toBe(String(NOW + HOUR))
  expect(row?.sub_meetings[0]).toMatchObject({ start_time: NOW + HOUR, end_time: NOW + 2 * HOUR })
})

quirk('getMeeting', 'The general page on success results', (id) => {
  const setting = memoryWorld()
  expect(detail(setting, bookTestMeeting(setting), id).hosts).toEqual([{ userid: 'ben' }])
})

quirk('getMeeting', 'recurring_rule is typed period_meeting in the table', (id) => {
  const setting = memoryWorld()
  const recurringRule = { recurring_type: 0, until_type: 1, until_count: 200 }
  expect(detail(setting, bookTestSeries(setting, { recurringRule }), id).recurring_rule).toEqual(recurringRule)
})

quirk('getMeeting', 'The recurring example has an 11-digit meeting_code', (id) => {
  const setting = memoryWorld()
  const series = { ...bookTestSeries(setting), id: '18113044044021111111' }
  setting.world.meetings.put(series.id, series)
  const row = detail(setting, series, id)
  expect(row.meeting_code).toHaveLength(11)
  expect(row.meeting_id).toBe('18113044044021111111')
})

quirk('getMeeting', 'need_password is never false', (id) => {
  const setting = memoryWorld()
  expect(detail(setting, bookTestMeeting(setting, { password: '0011' }), id, 'dirk').need_password).toBe(true)
  expect(detail(setting, bookTestMeeting(setting), id, 'dirk')).not.toHaveProperty('need_password')
})

quirk('getMeeting', 'In the 2025 SDK the query parameter userid', (id) => {
  const setting = memoryWorld()
  const { id: meetingId } = bookTestMeeting(setting, { password: '0011' })
  const operator = { operator_id: byOAuth(setting, 'ann').idOf('ann'), operator_id_type: 2, instanceid: 1 }
  const answer = callOperation(setting, bySecret(setting), id, { params: { meetingId }, query: operator })
  expect(oneMeeting(answer).password).toBe('0011')
})

quirk('listUserMeetings', 'One path, two documented operations', (id) => {
  const operation = operationOf('GET', '/v1/meetings')
  expect(variantOf(operation, { meeting_code: '123456789' })?.id).toBe('getMeetingByCode')
  expect(variantOf(operation, { userid: 'ann' })?.id).toBe(id)
})

quirk('listUserMeetings', 'Quirks of each variant are listed in x-variants', (id) => {
  expect(operationOf('GET', '/v1/meetings').variants.map((variant) => variant.id)).toContain(id)
})

quirk('listUserMeetings', 'hosts: the table says user objects', () => {
  const setting = memoryWorld()
  bookTestMeeting(setting)
  expect(list(setting).meeting_info_list[0]?.hosts).toEqual(['ben'])
})

quirk('listUserMeetings', 'The examples show status MEETING_STATE_ENDED', () => {
  const setting = memoryWorld()
  const over = bookTestMeeting(setting, { startsAt: NOW - 2 * HOUR, endsAt: NOW - HOUR })
  const coming = bookTestMeeting(setting)
  setting.world.meetings.put(over.id, { ...over, codeRecycledAt: NOW })
  expect(list(setting).meeting_info_list).toMatchObject([{ meeting_id: coming.id, status: 'MEETING_STATE_INIT' }])
})

quirk('listUserMeetings', 'The list is said to include meetings in progress', () => {
  const setting = memoryWorld()
  const running = bookTestMeeting(setting, { startsAt: NOW - HOUR })
  addStay(setting, running.id, 'ann')
  expect(list(setting, { pos: 0 }).meeting_info_list).toMatchObject([{ status: 'MEETING_STATE_STARTED' }])
  expect(list(setting, { pos: NOW }).meeting_info_list).toEqual([])
})

quirk('listUserMeetings', 'is_show_all_sub_meetings is typed string', () => {
  const setting = memoryWorld()
  bookTestSeries(setting)
  const shown = (is_show_all_sub_meetings: string) =>
    list(setting, { is_show_all_sub_meetings }).meeting_info_list[0]?.sub_meetings.length
  expect([shown('0'), shown('1')]).toEqual([1, 7])
})

quirk('listUserMeetings', 'The page also defines a media settings table', () => {
  const setting = memoryWorld()
  bookTestMeeting(setting, { password: '0011', settings: { mute_enable_join: true } })
  const names = Object.keys(list(setting).meeting_info_list[0] ?? {})
  for (const absent of ['password', 'join_url', 'settings', 'participants']) expect(names).not.toContain(absent)
})

quirk('listUserMeetings', 'The examples contain a full-width comma', (id) => {
  expect(exampleAnswer(id, 'listSinglePage')).toHaveProperty('meeting_info_list')
})

function participants(setting: MemoryWorld, { id }: Meeting): Answer {
  return callOperation(setting, bySecret(setting), 'listParticipants', {
    params: { meetingId: id },
    query: { userid: 'ann' },
  })
}

/** What the list says of ann's stay in her meeting. */
function ownStay(setting: MemoryWorld, instanceid = 1): Record<string, unknown> {
  const meeting = bookTestMeeting(setting)
  addStay(setting, meeting.id, 'ann', { nickname: '安 & An', instanceid })
  return participants(setting, meeting).participants[0] ?? {}
}

quirk(['listParticipants', 'listUserEndedMeetings'], 'No instanceid parameter', (id) => {
  const operation = loadContract().operations.find((each) => each.id === id)
  expect(operation?.parameters.map(({ name }) => name)).not.toContain('instanceid')
  const setting = memoryWorld()
  const [params, query] = [{ meetingId: bookTestMeeting(setting).id, userid: 'ann' }, { userid: 'ann' }]
  expect(callOperation(setting, bySecret(setting), id, { params, query }).total_count).toBe(0)
})

quirk('listParticipants', 'user_name is base64, subject is not', () => {
  const setting = memoryWorld()
  const meeting = bookTestMeeting(setting, { subject: '评审' })
  addStay(setting, meeting.id, 'ann', { nickname: '安 & An' })
  const answer = participants(setting, meeting)
  expect(answer.subject).toBe('评审')
  expect(Buffer.from(String(answer.participants[0]?.user_name), 'base64').toString('utf8')).toBe('安 & An')
})

quirk('listParticipants', 'phone is a SHA-256 over phone', () => {
  const setting = memoryWorld()
  const { secretId } = bySecret(setting).caller
  const hash = createHash('sha256').update(`13800000001/${secretId}`).digest('hex').toUpperCase()
  expect(ownStay(setting).phone).toBe(hash)
})

quirk('listParticipants', 'instanceid in the table stops at 8', () => {
  expect(ownStay(memoryWorld(), 33).instanceid).toBe(33)
})

quirk('listParticipants', 'user_role has no value for co-hosts', () => {
  const setting = memoryWorld()
  const meeting = bookTestMeeting(setting, { hostIds: ['ann', 'ben'].map((userid) => setting.person(userid).id) })
  for (const userid of ['ann', 'ben', 'cleo']) addStay(setting, meeting.id, userid)
  expect(participants(setting, meeting).participants.map(({ user_role }) => user_role)).toEqual([3, 2, 0])
})

quirk('listParticipants', 'The example lacks uuid', () => {
  expect(ownStay(memoryWorld()).uuid).toMatch(/^[0-9a-f]{24}$/)
})

function ended(setting: MemoryWorld, query: Record<string, number> = {}): Answer {
  return callOperation(setting, bySecret(setting), 'listUserEndedMeetings', { params: { userid: 'ann' }, query })
}

quirk('listUserEndedMeetings', 'Response start_time and end_time: strings in the table', () => {
  const setting = memoryWorld()
  bookTestMeeting(setting, { startsAt: NOW - DAY, endsAt: NOW - DAY + HOUR })
  expect(ended(setting).meeting_info_list).toMatchObject([{ start_time: NOW - DAY, end_time: NOW - DAY + HOUR }])
})

quirk('listUserEndedMeetings', 'page_size and page are marked required', () => {
  expect(ended(memoryWorld())).toMatchObject({ current_page: 1, current_size: 0 })
  const parameters = operationOf('GET', '/v1/history/meetings/ann').parameters
  expect(parameters.filter(({ required, hasDefault }) => required && hasDefault)).toHaveLength(2)
})

quirk('listUserEndedMeetings', 'The path starts with /v1/history', (id) => {
  const match = matchOperation(loadContract().operations, 'GET', '/v1/history/meetings/ann%40north.example')
  expect(match).toMatchObject({ operation: { id }, params: { userid: 'ann@north.example' } })
})
