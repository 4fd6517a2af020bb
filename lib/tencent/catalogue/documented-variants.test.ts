import { describe, expect, test } from 'vitest'
import { readContract } from '@/scripts/api-document/read-contract'
import { documentedOutputs, marked } from '../fixtures/documented-outputs'
import { outputOf } from '../fixtures/exercise-operation'
import type { Operation } from './define-operation'
import { operations } from './operations'

const documented = readContract()
const declared: Record<string, Operation> = operations as unknown as Record<string, Operation>

type Json = Record<string, unknown>
/** What stands at a field instead. */
type Change = (value: unknown) => unknown

/** A reply with these fields changed wherever they stand; `undefined` takes one away. */
function changed(reply: unknown, changes: Record<string, Change>): unknown {
  if (Array.isArray(reply)) return reply.map((item) => changed(item, changes))
  if (typeof reply !== 'object' || reply === null) return reply
  return Object.fromEntries(
    Object.entries(reply).map(([name, value]) => [
      name,
      changes[name] ? changes[name](value) : changed(value, changes),
    ]),
  )
}

function renamed(reply: unknown, from: string, to: string): unknown {
  if (Array.isArray(reply)) return reply.map((item) => renamed(item, from, to))
  if (typeof reply !== 'object' || reply === null) return reply
  return Object.fromEntries(
    Object.entries(reply).map(([name, value]) => [name === from ? to : name, renamed(value, from, to)]),
  )
}

const asText: Change = (value) => String(value)
const asNumber: Change = (value) => Number(value)
const asBareNumber: Change = (value) => BigInt(String(value))
const asObjects: Change = (ids) => (ids as string[]).map((userid) => ({ userid }))
const asIds: Change = (users) => (users as { userid: string }[]).map(({ userid }) => userid)
const gone: Change = () => undefined
const other = (value: unknown) => () => value
/** More fields in every row of a list. */
const withMore =
  (fields: Json): Change =>
  (rows) =>
    (rows as Json[]).map((row) => ({ ...row, ...fields }))

type Bend = (reply: unknown) => unknown
const bend =
  (changes: Record<string, Change>): Bend =>
  (reply) =>
    changed(reply, changes)

const asIdLists = bend({ hosts: asIds, participants: asIds, current_hosts: asIds })
const timesAsText = bend({ start_time: asText, end_time: asText })
const withMoreNamedOtherwise: Bend = (reply) => renamed(reply, 'has_more_sub_meetings', 'has_more_sub_meeting')
const withOtherCount = bend({ current_size: other(77) })
const details = [
  'getMeeting recurring',
  'getMeeting oneOff',
  'getMeetingByCode byCodeOneOff',
  'getMeetingByCode byCodeRecurring',
]
const series = ['getMeeting recurring', 'getMeetingByCode byCodeRecurring']
const ownLists = [
  'listUserMeetings listSinglePage',
  'listUserMeetings listFirstPage',
  'listUserMeetings listSecondPage',
]

/** Two ways to say the same: the quirk by its first words, the examples that it is about, and the other way to say them. */
const SAME: [quirk: string, examples: string[], bend: Bend][] = [
  [
    'Response hosts and participants: documented and shown as arrays',
    ['createMeeting doc'],
    bend({ hosts: asObjects, participants: asObjects }),
  ],
  ['hosts, current_hosts, current_co_hosts and participants hold objects', details, asIdLists],
  ['The table says has_more_sub_meeting, the examples', [...series, ...ownLists], withMoreNamedOtherwise],
  [
    'The table says only_allow_enterprise_user_join',
    series,
    (reply) => renamed(reply, 'only_enterprise_user_allowed', 'only_allow_enterprise_user_join'),
  ],
  [
    'The table says only_allow_enterprise_user_join',
    ['getMeeting oneOff', 'getMeetingByCode byCodeOneOff'],
    (reply) => renamed(reply, 'only_allow_enterprise_user_join', 'only_enterprise_user_allowed'),
  ],
  ['sub_meetings[].start_time and end_time are numbers here', series, bend({ sub_meetings: timesAsText })],
  ['The general page on success results', ['getMeeting oneOff'], asIdLists],
  ['The recurring example has an 11-digit meeting_code', ['getMeeting recurring'], bend({ meeting_id: asBareNumber })],
  [
    'The recurring example has next_pos and remaining',
    ['getMeetingByCode byCodeRecurring'],
    bend({ next_pos: gone, remaining: gone }),
  ],
  ['hosts: the table says user objects', ownLists, bend({ hosts: asObjects })],
  ['remaining is a flag', ['listUserMeetings listFirstPage'], bend({ remaining: other(41) })],
  [
    'Response start_time and end_time: strings',
    ['listUserEndedMeetings all', 'listUserEndedMeetings byCode'],
    timesAsText,
  ],
  ['current_size is the number of items in this page', ['listUserEndedMeetings all'], withOtherCount],
  ['record_file_id: String in the table', ['listRecords example'], bend({ record_file_id: asText })],
  ['current_size is 10 in the example although one', ['listRecords example'], withOtherCount],
  ['current_size is 10 in the example with two', ['listCorpRecords example'], withOtherCount],
  [
    'meeting_id 18113044044021111111 in the example exceeds',
    ['listCorpRecords example'],
    bend({ meeting_id: asBareNumber }),
  ],
  [
    'meeting_duration and user_meeting_duration: String',
    ['listCorpMeetings ended'],
    bend({ meeting_duration: asText, user_meeting_duration: asText }),
  ],
  [
    "An official Java SDK of April 2021 reads this answer's name",
    ['listCorpUsers allUsers', 'listCorpUsers roleUsers'],
    (reply) => renamed(changed(reply, { status: asText }), 'user_name', 'username'),
  ],
  ['Field name is role_member_nu', ['listCorpRoles example'], bend({ role_member_nu: asText })],
  [
    'No total_page in the answer',
    ['listUsers example'],
    (reply) => ({ ...(reply as Json), total_page: 39, page_size: undefined }),
  ],
  ['status is a string ("1")', ['listUsers example'], bend({ status: asNumber })],
  ['current_size equals both page_size', ['listMeetingRooms example'], withOtherCount],
  ['current_size is 20 in the example although two', ['listRecordEvents example'], withOtherCount],
  ['meeting_id of the example exceeds 2^63', ['listGuests doc'], bend({ meeting_id: asBareNumber })],
]

/** What a reply holds that the example leaves out, or leaves out what it has; and what becomes of it. */
const OTHER: [quirk: string, example: string, bend: Bend, output: object][] = [
  [
    'need_password is never false',
    'getMeeting oneOff',
    bend({ meeting_info_list: withMore({ need_password: true, password: undefined }) }),
    { needsPassword: true },
  ],
  [
    'user_name is base64, subject is not',
    'listParticipants firstPage',
    bend({ user_name: other('5byg5LiJ'), subject: other('QQ==') }),
    { items: [{ name: '张三' }] },
  ],
  [
    'next_pos and total_count are missing',
    'listParticipants firstPage',
    (reply) => ({ ...(reply as Json), total_count: 2 }),
    { next: '5678', totalCount: 2 },
  ],
  [
    'The example lacks uuid',
    'listParticipants firstPage',
    bend({ participants: withMore({ uuid: 'WM1' }) }),
    { items: [{ uuid: 'WM1' }] },
  ],
  [
    'instanceid in the table stops at 8',
    'listParticipants firstPage',
    bend({ instanceid: other(32) }),
    { items: [{ device: 32 }] },
  ],
  [
    'sharing_url is documented as returned',
    'listRecords example',
    bend({ record_files: withMore({ sharing_url: 'https://meeting.tencent.com/s/1' }) }),
    { items: [{ files: [{ sharing: { url: 'https://meeting.tencent.com/s/1' } }] }] },
  ],
  [
    'The text on sharing_expire is muddled',
    'listRecords example',
    bend({ sharing_expire: other(1_775_000_000_000) }),
    { items: [{ files: [{ sharing: { expiresAt: 'Date 2026-03-31T23:33:20.000Z' } }] }] },
  ],
  [
    'Every address field is optional',
    'getMeetingRecordAddresses example',
    bend({ download_address: gone, audio_address: other(''), meeting_summary: other(null), view_address: gone }),
    { files: [{ fileId: '1318080811111111111', minutes: [] }] },
  ],
  [
    'file_type example value "docs"',
    'getMeetingRecordAddresses example',
    bend({ file_type: other('docs') }),
    { files: [{ minutes: [{ format: 'docs' }] }] },
  ],
  [
    'email and avatar_url are documented but absent',
    'listCorpUsers allUsers',
    bend({ users: withMore({ email: 'a@b.example', avatar_url: 'https://x.example/a.png' }) }),
    { items: [{ email: 'a@b.example', avatarUrl: 'https://x.example/a.png' }] },
  ],
  [
    'staff_id, job_title and entry_time are documented but absent',
    'listUsers example',
    bend({ users: withMore({ staff_id: '7', job_title: 'x', entry_time: '2021-08-09' }) }),
    { items: [{ staffId: '7', jobTitle: 'x', joinedOn: '2021-08-09' }] },
  ],
  [
    'avatar_url is not returned',
    'getUserByUserid example',
    (reply) => ({ ...(reply as Json), avatar_url: 'https://x.example/a.png' }),
    { avatarUrl: 'https://x.example/a.png' },
  ],
  [
    'desc, password and pmi_pwd are base64',
    'getMeetingRoom example',
    bend({ desc: other('6Z2g56qX'), pmi_pwd: other('MTIz') }),
    { description: '靠窗', ownMeeting: { password: '123' } },
  ],
]

/** Answers without data, as text. */
const EMPTY = ['Success is documented as an empty body', 'Success body is zero-length', 'Success body: the text says']

function exampleOf(at: string): { operation: Operation; reply: unknown; output: unknown } {
  const [id = '', name = ''] = at.split(' ')
  const page = documented.get(id === 'getMeetingByCode' ? 'listUserMeetings' : id)
  const [, reply] = page?.examples.find(([each]) => each === name) ?? []
  if (reply === undefined) throw new Error(`there is no example ${at}`)
  return { operation: declared[id] as Operation, reply, output: documentedOutputs[id]?.[name] }
}

describe('what the documentation says in two ways is read as the same', () => {
  test.each(SAME.flatMap(([quirk, examples, bent]) => examples.map((at) => [at, quirk, bent] as const)))(
    '%s: %s',
    (at, _quirk, bent) => {
      const { operation, reply, output } = exampleOf(at)
      expect(bent(reply)).not.toEqual(reply)
      expect(marked(outputOf(operation, bent(reply)))).toEqual(output)
    },
  )
})

describe('what the examples lack or have alone is read too', () => {
  test.each(OTHER.map(([quirk, at, bent, output]) => [at, quirk, bent, output] as const))(
    '%s: %s',
    (at, _quirk, bent, output) => {
      const { operation, reply } = exampleOf(at)
      expect(marked(outputOf(operation, bent(reply)))).toMatchObject(output)
    },
  )
})

describe('success without data is read', () => {
  const ids = Object.keys(declared).filter((id) =>
    documented.get(id)?.quirks.some((text) => EMPTY.some((start) => text.startsWith(start))),
  )
  test.each(ids)('of %s, as no bytes and as {}', (id) => {
    for (const body of ['', '{}']) expect(outputOf(declared[id] as Operation, body)).toBeUndefined()
  })
})

test('no quirk that asks something of a reader is left out', () => {
  const asks =
    /[Rr]ead both|[Aa]ccept both|tolerate|decode (leniently|defensively)|losslessly|echoes|zero-length|[Ss]trings? in the table|absent from/
  const starts = [...SAME.map(([start]) => start), ...OTHER.map(([start]) => start), ...EMPTY]
  const asked = Object.keys(declared).flatMap((id) =>
    (documented.get(id)?.quirks ?? []).filter((text) => asks.test(text)),
  )
  const ofRequests = ['hosts and invitees: the table says', 'hosts is typed Array and described']
  const open = asked.filter((text) => ![...starts, ...ofRequests].some((start) => text.startsWith(start)))
  expect(open).toEqual([])
  expect(asked.length).toBeGreaterThan(30)
})
