import { describe, expect, it } from 'vitest'
import type { MeetingDraft } from '../../../meetings/book-meeting'
import { enterRoom, type RoomSketch } from '../../../rooms/enter-room'
import type { Meeting, Room } from '../../../state/model'
import { addStay, bookTestMeeting, bookTestSeries, HOUR, MINUTE, storedMeeting } from '../../../test/book-test-meeting'
import { type Answer, bySecret, callOperation, rawAnswer, refusal } from '../../../test/call-operation'
import { exampleAnswer } from '../../../test/documented'
import { expectShape } from '../../../test/expect-shape'
import { type MemoryWorld, memoryWorld, NOW } from '../../../test/memory-world'
import { quirk } from '../../../test/quirk'
import { refusalToOAuth } from '../../../test/refusal-to-oauth'
import { updateTestMeeting } from '../../../test/update-test-meeting'

type Rows = Answer & { meeting_room_list: Record<string, unknown>[] }

const addRoom = (setting: MemoryWorld, sketch: Partial<RoomSketch> = {}): Room =>
  enterRoom(setting.world, setting.corp, {
    name: '会议室测试1',
    city: '广州',
    building: '大厦',
    floor: '10',
    ...sketch,
  })

const bookMeeting = (setting: MemoryWorld, draft: Partial<MeetingDraft> = {}) => bookTestMeeting(setting, draft)

function move(setting: MemoryWorld, verb: 'book' | 'release', { id }: Meeting, rooms: Room[]): unknown {
  const body = { meeting_room_id_list: rooms.map((room) => room.id) }
  return rawAnswer(setting, bySecret(setting), `${verb}MeetingRooms`, { params: { meeting_id: id }, body })
}

const book = (setting: MemoryWorld, meeting: Meeting, ...rooms: Room[]) => move(setting, 'book', meeting, rooms)
const release = (setting: MemoryWorld, meeting: Meeting, ...rooms: Room[]) => move(setting, 'release', meeting, rooms)

const list = (setting: MemoryWorld, query: Record<string, string | number> = {}) =>
  callOperation(setting, bySecret(setting), 'listMeetingRooms', { query }) as Rows

const get = (setting: MemoryWorld, id: string) =>
  callOperation(setting, bySecret(setting), 'getMeetingRoom', { params: { meeting_room_id: id } }) as Answer &
    Record<'basic_info' | 'hardware_info' | 'pmi_info', Record<string, unknown>>

const text = (base64: unknown) => Buffer.from(String(base64), 'base64').toString('utf8')

describe('bookMeetingRooms', () => {
  it('answers the documented example with its shape', () => {
    const setting = memoryWorld()
    const rooms = [addRoom(setting), addRoom(setting, { name: '会议室测试2' })]
    const answer = book(setting, bookMeeting(setting), ...rooms)
    expectShape('bookMeetingRooms', answer)
    expect(answer).toMatchObject({
      meeting_room_number: 2,
      meeting_room_list: [{ meeting_room_id: rooms[0]?.id, meeting_room_location: '广州-大厦-10' }, {}],
    })
  })

  quirk('bookMeetingRooms', 'No userid in the request', () => {
    const setting = memoryWorld()
    const meeting = bookMeeting(setting, { creatorId: setting.person('dirk').id })
    expect(book(setting, meeting, addRoom(setting))).toMatchObject({ meeting_room_number: 1 })
  })

  quirk('bookMeetingRooms', 'The room must presumably have scheduled_status 1', () => {
    const setting = memoryWorld()
    const room = addRoom(setting)
    const first = bookMeeting(setting)
    const closed = addRoom(setting, { name: 'closed', isOpen: false })
    expect(refusal(() => book(setting, first, closed))).toMatchObject({ code: 9042, status: 500 })
    book(setting, first, room)
    const taken = refusal(() => book(setting, bookMeeting(setting), room))
    expect(taken).toMatchObject({ code: 20006, status: 500, message: expect.stringMatching(/^meeting_room_id_list: /) })
  })

  quirk('bookMeetingRooms', 'Whether the result lists only newly booked rooms', () => {
    const setting = memoryWorld()
    const meeting = bookMeeting(setting)
    const [first, second] = [addRoom(setting), addRoom(setting, { name: 'second' })]
    book(setting, meeting, first)
    expect(book(setting, meeting, second)).toMatchObject({
      meeting_room_number: 1,
      meeting_room_list: [{ meeting_room_id: second.id }],
    })
    expect(storedMeeting(setting, meeting.id).roomIds).toEqual([first.id, second.id])
  })

  it('a room is taken for as long as the other meeting lasts, and free before, after, released or cancelled', () => {
    const setting = memoryWorld()
    const room = addRoom(setting)
    const first = bookMeeting(setting)
    book(setting, first, room)
    const at = (startsAt: number) => bookMeeting(setting, { startsAt, endsAt: startsAt + HOUR })
    expect(refusal(() => book(setting, at(first.endsAt - 1), room)).code).toBe(20006)
    expect(refusal(() => book(setting, at(first.startsAt - HOUR + 1), room)).code).toBe(20006)
    book(setting, at(first.endsAt), room)
    book(setting, at(first.startsAt - HOUR), room)
    release(setting, first, room)
    const second = bookMeeting(setting)
    book(setting, second, room)
    setting.world.meetings.put(second.id, { ...storedMeeting(setting, second.id), cancelledAt: NOW })
    expect(book(setting, bookMeeting(setting), room)).toMatchObject({ meeting_room_number: 1 })
  })

  it('books all rooms or none, and the same again is no conflict', () => {
    const setting = memoryWorld()
    const [free, taken] = [addRoom(setting), addRoom(setting, { name: 'taken' })]
    const other = bookMeeting(setting)
    book(setting, other, taken)
    book(setting, other, taken)
    const meeting = bookMeeting(setting)
    expect(refusal(() => book(setting, meeting, free, taken)).code).toBe(20006)
    expect(storedMeeting(setting, meeting.id).roomIds).toBeUndefined()
  })

  it.each([
    ['14 minutes', { endsAt: NOW + HOUR + 15 * MINUTE - 1 }, 200006],
    ['24 hours and a second', { endsAt: NOW + 25 * HOUR + 1 }, 200006],
    ['15 minutes', { endsAt: NOW + HOUR + 15 * MINUTE }, 0],
    ['24 hours', { endsAt: NOW + 25 * HOUR }, 0],
  ])('a meeting of %s', (_length, draft, code) => {
    const setting = memoryWorld()
    const meeting = bookMeeting(setting, draft)
    const attempt = () => book(setting, meeting, addRoom(setting))
    if (code === 0) expect(attempt()).toMatchObject({ meeting_room_number: 1 })
    else expect(refusal(attempt)).toMatchObject({ code, status: 400, message: expect.stringMatching(/^meeting_room/) })
  })

  it('is refused for recurring meetings, unknown rooms, rooms and meetings of others, and too late', () => {
    const setting = memoryWorld()
    const room = addRoom(setting)
    const meeting = bookMeeting(setting)
    const code = (target: Meeting, ...rooms: Room[]) => refusal(() => book(setting, target, ...rooms)).code
    expect(code(bookTestSeries(setting), room)).toBe(200006)
    expect(code(meeting)).toBe(200006)
    expect(code(meeting, { ...room, id: '1' })).toBe(200006)
    expect(code(meeting, enterRoom(setting.world, setting.otherCorp, { name: 'theirs' }))).toBe(200006)
    expect(code(bookMeeting(setting, { corpId: setting.otherCorp.corpId }), room)).toBe(9003)
    setting.world.meetings.put(meeting.id, { ...meeting, cancelledAt: NOW })
    expect(code(meeting, room)).toBe(9007)
    setting.clock.set(NOW + 3 * HOUR)
    expect(code(bookMeeting(setting), room)).toBe(13603)
  })
})

describe('a meeting with rooms', () => {
  it('moves only to where they are free, and stays one that can have rooms', () => {
    const setting = memoryWorld()
    const room = addRoom(setting)
    const [first, second] = [
      bookMeeting(setting),
      bookMeeting(setting, { startsAt: NOW + 5 * HOUR, endsAt: NOW + 6 * HOUR }),
    ]
    book(setting, first, room)
    book(setting, second, room)
    const to = (startsAt: number, endsAt: number) =>
      updateTestMeeting(setting, first, { start_time: String(startsAt), end_time: String(endsAt) })
    const taken = refusal(() => to(NOW + 5.5 * HOUR, NOW + 7 * HOUR))
    expect(taken).toMatchObject({ code: 20006, message: expect.stringMatching(/^start_time/) })
    expect(refusal(() => to(NOW + HOUR, NOW + HOUR + MINUTE)).code).toBe(200006)
    expect(
      refusal(() => updateTestMeeting(setting, first, { meeting_type: 1, recurring_rule: { recurring_type: 0 } })).code,
    ).toBe(200006)
    expect(storedMeeting(setting, first.id).startsAt).toBe(first.startsAt)
    to(NOW + 7 * HOUR, NOW + 8 * HOUR)
    expect(storedMeeting(setting, first.id)).toMatchObject({ startsAt: NOW + 7 * HOUR, roomIds: [room.id] })
  })
})

describe('releaseMeetingRooms', () => {
  quirk('releaseMeetingRooms', 'The output section says "none"', (id) => {
    const setting = memoryWorld()
    const room = addRoom(setting)
    const meeting = bookMeeting(setting)
    book(setting, meeting, room)
    expect(release(setting, meeting, room)).toEqual(exampleAnswer(id))
  })

  quirk('releaseMeetingRooms', 'Success body: the text says', () => {
    const setting = memoryWorld()
    expect(release(setting, bookMeeting(setting), addRoom(setting))).toEqual({})
  })

  it('leaves the other rooms, goes in every state of the meeting, and twice', () => {
    const setting = memoryWorld()
    const [first, second] = [addRoom(setting), addRoom(setting, { name: 'second' })]
    const meeting = bookMeeting(setting)
    book(setting, meeting, first, second)
    addStay(setting, meeting.id, 'ann')
    release(setting, meeting, first)
    release(setting, meeting, first)
    expect(storedMeeting(setting, meeting.id).roomIds).toEqual([second.id])
    expect(refusal(() => release(setting, meeting, { ...first, id: '1' })).code).toBe(200006)
    expect(refusal(() => release(setting, { ...meeting, id: '1' }, first)).code).toBe(9003)
  })
})

describe('listMeetingRooms', () => {
  it('answers the documented example with its shape', () => {
    const setting = memoryWorld()
    addRoom(setting)
    expectShape('listMeetingRooms', list(setting))
  })

  quirk('listMeetingRooms', 'A non-activated room (status 0) also shows', () => {
    const setting = memoryWorld()
    addRoom(setting, { status: 0 })
    expect(list(setting).meeting_room_list).toMatchObject([
      { meeting_room_status: 0, active_code: expect.stringMatching(/^\w{4}\*{8}\w{4}$/) },
    ])
  })

  quirk('listMeetingRooms', 'current_size equals both page_size', () => {
    const setting = memoryWorld()
    for (const name of ['a', 'b', 'c']) addRoom(setting, { name })
    const last = { total_count: 3, total_page: 2, current_page: 2, current_size: 1 }
    expect(list(setting, { page: 2, page_size: 2 })).toMatchObject(last)
  })

  it('finds by a part of the name, tells what is in use and what may be booked, and no other enterprise’s rooms', () => {
    const setting = memoryWorld()
    const room = addRoom(setting, { name: 'Big ROOM', accountType: 1, capacity: 12 })
    addRoom(setting, { name: 'Small', isOpen: false, status: 4 })
    enterRoom(setting.world, setting.otherCorp, { name: 'Their room' })
    const meeting = bookMeeting(setting)
    book(setting, meeting, room)
    addStay(setting, meeting.id, 'ann')
    expect(list(setting, { meeting_room_name: 'room' }).meeting_room_list).toMatchObject([
      {
        meeting_room_id: room.id,
        account_type: 1,
        participant_number: 12,
        meeting_room_status: 3,
        scheduled_status: 1,
      },
    ])
    expect(list(setting, { meeting_room_name: 'small' }).meeting_room_list).toMatchObject([
      { meeting_room_status: 4, scheduled_status: 0 },
    ])
  })
})

describe('getMeetingRoom', () => {
  it('answers the documented example with its shape', () => {
    const setting = memoryWorld()
    expectShape('getMeetingRoom', get(setting, addRoom(setting).id))
  })

  quirk('getMeetingRoom', 'desc, password and pmi_pwd are base64', () => {
    const setting = memoryWorld()
    const room = addRoom(setting, { description: '靠窗' })
    const { basic_info, pmi_info } = get(setting, room.id)
    expect([text(basic_info.desc), text(basic_info.password)]).toEqual(['靠窗', room.password])
    expect(text(pmi_info.pmi_pwd)).toMatch(/^\w{6}$/)
    const unused = addRoom(setting, { name: 'unused', status: 0 })
    expect(get(setting, unused.id).pmi_info.pmi_pwd).toBe('XXXXXXX')
  })

  quirk('getMeetingRoom', 'The answer does not repeat meeting_room_id', () => {
    const setting = memoryWorld()
    const room = addRoom(setting)
    expect(JSON.stringify(get(setting, room.id))).not.toContain('meeting_room_id')
  })

  quirk('getMeetingRoom', 'Room location is split into city, building and floor', () => {
    const setting = memoryWorld()
    const room = addRoom(setting)
    expect(get(setting, room.id).basic_info).toMatchObject({ city: '广州', building: '大厦', floor: '10' })
    expect(list(setting).meeting_room_list[0]?.meeting_room_location).toBe('广州-大厦-10')
  })

  quirk('getMeetingRoom', 'participant_number of room 100001 differs', () => {
    const setting = memoryWorld()
    const room = addRoom(setting, { capacity: 7 })
    expect(get(setting, room.id).basic_info.participant_number).toBe(7)
    expect(list(setting).meeting_room_list[0]?.participant_number).toBe(7)
  })

  quirk('getMeetingRoom', 'Example in the doc is not valid JSON', (id) => {
    expect(exampleAnswer(id)).toMatchObject({ monitor_status: 0 })
  })

  it('a room that was not activated has no device; one of another enterprise is unknown', () => {
    const setting = memoryWorld()
    const room = addRoom(setting, { status: 0 })
    expect(get(setting, room.id).basic_info.rooms_id_list).toEqual([])
    const theirs = enterRoom(setting.world, setting.otherCorp, { name: 'theirs' })
    const missing = refusal(() => get(setting, theirs.id))
    expect(missing).toMatchObject({ code: 200006, message: expect.stringMatching(/^meeting_room_id: /) })
  })
})

describe('getRoomsInventory', () => {
  it('answers the documented example with its shape: what was bought and what is in use, by kind', () => {
    const setting = memoryWorld()
    addRoom(setting)
    addRoom(setting, { name: 'new', status: 0 })
    addRoom(setting, { name: 'special', accountType: 1 })
    addRoom(setting, { name: 'trial', accountType: 2 })
    const answer = callOperation(setting, bySecret(setting), 'getRoomsInventory', {})
    expectShape('getRoomsInventory', answer)
    expect(answer).toMatchObject({ normal_count: 4, normal_used_count: 1, special_count: 3, special_used_count: 1 })
  })
})

it.each(['getRoomsInventory', 'listMeetingRooms', 'getMeetingRoom', 'bookMeetingRooms', 'releaseMeetingRooms'])(
  '%s is not for applications',
  (id) => {
    expect(refusalToOAuth(memoryWorld(), id)).toMatchObject({ code: 9042, status: 403 })
  },
)
