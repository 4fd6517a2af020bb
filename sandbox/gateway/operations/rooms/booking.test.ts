import { describe, expect, it } from 'vitest'
import { enterRoom } from '../../../rooms/enter-room'
import type { Meeting, Room } from '../../../state/model'
import { addStay, bookTestMeeting, bookTestSeries, HOUR, MINUTE, storedMeeting } from '../../../test/book-test-meeting'
import { refusal } from '../../../test/call-operation'
import { addRoom, bookRooms, releaseRooms } from '../../../test/call-rooms'
import { exampleAnswer } from '../../../test/documented'
import { expectShape } from '../../../test/expect-shape'
import { memoryWorld, NOW } from '../../../test/memory-world'
import { quirk } from '../../../test/quirk'
import { updateTestMeeting } from '../../../test/update-test-meeting'

describe('bookMeetingRooms', () => {
  it('answers the documented example with its shape', () => {
    const setting = memoryWorld()
    const rooms = [addRoom(setting), addRoom(setting, { name: '会议室测试2' })]
    const answer = bookRooms(setting, bookTestMeeting(setting), ...rooms)
    expectShape('bookMeetingRooms', answer)
    expect(answer).toMatchObject({
      meeting_room_number: 2,
      meeting_room_list: [{ meeting_room_id: rooms[0]?.id, meeting_room_location: '广州-大厦-10' }, {}],
    })
  })

  quirk('bookMeetingRooms', 'No userid in the request', () => {
    const setting = memoryWorld()
    const meeting = bookTestMeeting(setting, { creatorId: setting.person('dirk').id })
    expect(bookRooms(setting, meeting, addRoom(setting))).toMatchObject({ meeting_room_number: 1 })
  })

  quirk('bookMeetingRooms', 'The room must presumably have scheduled_status 1', () => {
    const setting = memoryWorld()
    const room = addRoom(setting)
    const first = bookTestMeeting(setting)
    const closed = addRoom(setting, { name: 'closed', isOpen: false })
    expect(refusal(() => bookRooms(setting, first, closed))).toMatchObject({ code: 9042, status: 500 })
    bookRooms(setting, first, room)
    const taken = refusal(() => bookRooms(setting, bookTestMeeting(setting), room))
    expect(taken).toMatchObject({ code: 20006, status: 500, message: expect.stringMatching(/^meeting_room_id_list: /) })
  })

  quirk('bookMeetingRooms', 'Whether the result lists only newly booked rooms', () => {
    const setting = memoryWorld()
    const meeting = bookTestMeeting(setting)
    const [first, second] = [addRoom(setting), addRoom(setting, { name: 'second' })]
    bookRooms(setting, meeting, first)
    expect(bookRooms(setting, meeting, second)).toMatchObject({
      meeting_room_number: 1,
      meeting_room_list: [{ meeting_room_id: second.id }],
    })
    expect(storedMeeting(setting, meeting.id).roomIds).toEqual([first.id, second.id])
  })

  it('a room is taken for as long as the other meeting lasts, and free before, after, released or cancelled', () => {
    const setting = memoryWorld()
    const room = addRoom(setting)
    const first = bookTestMeeting(setting)
    bookRooms(setting, first, room)
    const at = (startsAt: number) => bookTestMeeting(setting, { startsAt, endsAt: startsAt + HOUR })
    expect(refusal(() => bookRooms(setting, at(first.endsAt - 1), room)).code).toBe(20006)
    expect(refusal(() => bookRooms(setting, at(first.startsAt - HOUR + 1), room)).code).toBe(20006)
    bookRooms(setting, at(first.endsAt), room)
    bookRooms(setting, at(first.startsAt - HOUR), room)
    releaseRooms(setting, first, room)
    const second = bookTestMeeting(setting)
    bookRooms(setting, second, room)
    setting.world.meetings.put(second.id, { ...storedMeeting(setting, second.id), cancelledAt: NOW })
    expect(bookRooms(setting, bookTestMeeting(setting), room)).toMatchObject({ meeting_room_number: 1 })
  })

  it('books all rooms or none, and the same again is no conflict', () => {
    const setting = memoryWorld()
    const [free, taken] = [addRoom(setting), addRoom(setting, { name: 'taken' })]
    const other = bookTestMeeting(setting)
    bookRooms(setting, other, taken)
    bookRooms(setting, other, taken)
    const meeting = bookTestMeeting(setting)
    expect(refusal(() => bookRooms(setting, meeting, free, taken)).code).toBe(20006)
    expect(storedMeeting(setting, meeting.id).roomIds).toBeUndefined()
  })

  it.each([
    ['14 minutes', { endsAt: NOW + HOUR + 15 * MINUTE - 1 }, 200006],
    ['24 hours and a second', { endsAt: NOW + 25 * HOUR + 1 }, 200006],
    ['15 minutes', { endsAt: NOW + HOUR + 15 * MINUTE }, 0],
    ['24 hours', { endsAt: NOW + 25 * HOUR }, 0],
  ])('a meeting of %s', (_length, draft, code) => {
    const setting = memoryWorld()
    const meeting = bookTestMeeting(setting, draft)
    const attempt = () => bookRooms(setting, meeting, addRoom(setting))
    if (code === 0) expect(attempt()).toMatchObject({ meeting_room_number: 1 })
    else expect(refusal(attempt)).toMatchObject({ code, status: 400, message: expect.stringMatching(/^meeting_room/) })
  })

  it('is refused for recurring meetings, unknown rooms, rooms and meetings of others, and too late', () => {
    const setting = memoryWorld()
    const room = addRoom(setting)
    const meeting = bookTestMeeting(setting)
    const code = (target: Meeting, ...rooms: Room[]) => refusal(() => bookRooms(setting, target, ...rooms)).code
    expect(code(bookTestSeries(setting), room)).toBe(200006)
    expect(code(meeting)).toBe(200006)
    expect(code(meeting, { ...room, id: '1' })).toBe(200006)
    expect(code(meeting, enterRoom(setting.world, setting.otherCorp, { name: 'theirs' }))).toBe(200006)
    expect(code(bookTestMeeting(setting, { corpId: setting.otherCorp.corpId }), room)).toBe(9003)
    setting.world.meetings.put(meeting.id, { ...meeting, cancelledAt: NOW })
    expect(code(meeting, room)).toBe(9007)
    setting.clock.set(NOW + 3 * HOUR)
    expect(code(bookTestMeeting(setting), room)).toBe(13603)
  })
})

describe('a meeting with rooms', () => {
  it('moves only to where they are free, and stays one that can have rooms', () => {
    const setting = memoryWorld()
    const room = addRoom(setting)
    const [first, second] = [
      bookTestMeeting(setting),
      bookTestMeeting(setting, { startsAt: NOW + 5 * HOUR, endsAt: NOW + 6 * HOUR }),
    ]
    bookRooms(setting, first, room)
    bookRooms(setting, second, room)
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
    const meeting = bookTestMeeting(setting)
    bookRooms(setting, meeting, room)
    expect(releaseRooms(setting, meeting, room)).toEqual(exampleAnswer(id))
  })

  quirk('releaseMeetingRooms', 'Success body: the text says', () => {
    const setting = memoryWorld()
    expect(releaseRooms(setting, bookTestMeeting(setting), addRoom(setting))).toEqual({})
  })

  it('leaves the other rooms, goes in every state of the meeting, and twice', () => {
    const setting = memoryWorld()
    const [first, second] = [addRoom(setting), addRoom(setting, { name: 'second' })]
    const meeting = bookTestMeeting(setting)
    bookRooms(setting, meeting, first, second)
    addStay(setting, meeting.id, 'ann')
    releaseRooms(setting, meeting, first)
    releaseRooms(setting, meeting, first)
    expect(storedMeeting(setting, meeting.id).roomIds).toEqual([second.id])
    expect(refusal(() => releaseRooms(setting, meeting, { ...first, id: '1' })).code).toBe(200006)
    expect(refusal(() => releaseRooms(setting, { ...meeting, id: '1' }, first)).code).toBe(9003)
  })
})
