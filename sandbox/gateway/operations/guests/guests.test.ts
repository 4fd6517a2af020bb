import { describe, expect, it } from 'vitest'
import { joinMeeting } from '../../../meetings/join-meeting'
import type { Guest, Meeting } from '../../../state/model'
import { bookTestMeeting, storedMeeting } from '../../../test/book-test-meeting'
import { byOAuth, bySecret, callOperation, rawAnswer, refusal, type TestCaller } from '../../../test/call-operation'
import { exampleBody } from '../../../test/documented'
import { expectShape } from '../../../test/expect-shape'
import { type MemoryWorld, memoryWorld, NOW } from '../../../test/memory-world'
import { quirk } from '../../../test/quirk'

type Way = 'id' | 'code'

const LISTS = ['listGuests', 'listGuestsByCode']
const CHANGES = ['updateGuests', 'updateGuestsByCode']
const GUEST: Guest = { area: '86', phone_number: '13800000009', guest_name: 'Guest' }
const wayOf = (id: string): Way => (id.endsWith('ByCode') ? 'code' : 'id')

function list(
  setting: MemoryWorld,
  { id, code }: Meeting,
  way: Way,
  userid = 'ann',
  by: TestCaller = bySecret(setting),
) {
  const query = { userid: by.idOf(userid), instanceid: 1 }
  return way === 'id'
    ? callOperation(setting, by, 'listGuests', { params: { meeting_id: id }, query })
    : callOperation(setting, by, 'listGuestsByCode', { query: { ...query, meeting_code: code } })
}

function replace(
  setting: MemoryWorld,
  { id, code }: Meeting,
  way: Way,
  guests: unknown,
  { userid = 'ann', by = bySecret(setting) }: { userid?: string; by?: TestCaller } = {},
) {
  const body = { userid: by.idOf(userid), instanceid: 1, guests }
  return way === 'id'
    ? rawAnswer(setting, by, 'updateGuests', { params: { meeting_id: id }, body })
    : rawAnswer(setting, by, 'updateGuestsByCode', { body: { ...body, meeting_code: code } })
}

describe.each(['id', 'code'] as const)('guests by %s', (way) => {
  it('answer the documented example with its shape, and what was sent comes back', () => {
    const setting = memoryWorld()
    const meeting = bookTestMeeting(setting)
    const operation = way === 'id' ? 'updateGuests' : 'updateGuestsByCode'
    const { guests } = exampleBody(operation)
    replace(setting, meeting, way, guests)
    const answer = list(setting, meeting, way)
    expectShape(way === 'id' ? 'listGuests' : 'listGuestsByCode', answer)
    expect(answer.guests).toEqual(guests)
  })

  it('are the creator’s, and those of a meeting that is cancelled stay', () => {
    const setting = memoryWorld()
    const meeting = bookTestMeeting(setting)
    expect(refusal(() => list(setting, meeting, way, 'ben'))).toMatchObject({ code: 190315, status: 500 })
    expect(refusal(() => replace(setting, meeting, way, [], { userid: 'ben' })).code).toBe(190315)
    expect(refusal(() => list(setting, { ...meeting, id: '1', code: '999999999' }, way)).code).toBe(9003)
    expect(refusal(() => list(setting, meeting, way, 'nobody')).code).toBe(190001)
    setting.world.meetings.put(meeting.id, { ...meeting, cancelledAt: NOW })
    expect(refusal(() => replace(setting, meeting, way, [])).code).toBe(9042)
  })

  it('the wall: an application changes the guests of its own meetings only', () => {
    const setting = memoryWorld()
    const by = byOAuth(setting, 'ann')
    expect(refusal(() => list(setting, bookTestMeeting(setting, { viaSdkId: undefined }), way, 'ann', by)).code).toBe(
      9003,
    )
  })
})

quirk([...LISTS, ...CHANGES], 'userid is described for OAuth callers', (id) => {
  const setting = memoryWorld()
  const meeting = bookTestMeeting(setting)
  const by = byOAuth(setting, 'ann')
  replace(setting, meeting, wayOf(id), [GUEST], { by })
  expect(list(setting, meeting, wayOf(id), 'ann', by).guests).toEqual([GUEST])
})

quirk(LISTS, 'The answer is a bare object', (id) => {
  const setting = memoryWorld()
  const meeting = bookTestMeeting(setting, { guests: [GUEST] })
  expect(list(setting, meeting, wayOf(id))).toEqual({
    meeting_id: meeting.id,
    meeting_code: meeting.code,
    subject: 'Review',
    guests: [GUEST],
  })
})

quirk('listGuests', 'meeting_id of the example exceeds 2^63', () => {
  const setting = memoryWorld()
  const meeting = { ...bookTestMeeting(setting), id: '15923312864334416762' }
  setting.world.meetings.put(meeting.id, meeting)
  expect(list(setting, meeting, 'id').meeting_id).toBe('15923312864334416762')
})

quirk(CHANGES, 'Success is documented as an empty body', (id) => {
  const setting = memoryWorld()
  expect(replace(setting, bookTestMeeting(setting), wayOf(id), [])).toEqual({})
})

quirk(CHANGES, 'The call replaces the list', (id) => {
  const setting = memoryWorld()
  const meeting = bookTestMeeting(setting, { guests: [GUEST] })
  const other = { area: '852', phone_number: '91234567' }
  replace(setting, meeting, wayOf(id), [other])
  expect(storedMeeting(setting, meeting.id).guests).toEqual([other])
  replace(setting, meeting, wayOf(id), [])
  expect(storedMeeting(setting, meeting.id).guests).toEqual([])
  expect(() => replace(setting, meeting, wayOf(id), undefined)).toThrow(/guests/)
})

quirk(CHANGES, 'area is 86, never +86 or 0086', (id) => {
  const setting = memoryWorld()
  const meeting = bookTestMeeting(setting)
  for (const area of ['+86', '0086']) {
    expect(() => replace(setting, meeting, wayOf(id), [{ ...GUEST, area }])).toThrow(/area/)
  }
})

quirk(CHANGES, 'Whether it triggers meeting.updated', (id) => {
  const setting = memoryWorld()
  const meeting = bookTestMeeting(setting)
  replace(setting, meeting, wayOf(id), [GUEST])
  expect(storedMeeting(setting, meeting.id)).toEqual({ ...meeting, guests: [GUEST] })
})

describe('guests at the door', () => {
  const enter = (setting: MemoryWorld, guests: Guest[], password?: string) => {
    const { id } = bookTestMeeting(setting, { password: '1234', guests, settings: { auto_in_waiting_room: true } })
    const visitor = { person: setting.person('dirk'), instanceid: 1, password }
    const { attendance, waiting } = joinMeeting(storedMeeting(setting, id), visitor, NOW)
    return { inside: attendance.length, waiting: waiting.length }
  }

  it('skip the waiting room and the password; others do not', () => {
    const setting = memoryWorld()
    const dirk = { area: '86', phone_number: setting.person('dirk').phone }
    expect(enter(setting, [dirk], 'wrong')).toEqual({ inside: 1, waiting: 0 })
    expect(enter(setting, [GUEST])).toEqual({ inside: 0, waiting: 1 })
    expect(enter(setting, [GUEST], '1234')).toEqual({ inside: 0, waiting: 1 })
    expect(refusal(() => enter(setting, [GUEST], 'wrong')).code).toBe(9101)
  })
})
