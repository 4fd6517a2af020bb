import { describe, expect, it } from 'vitest'
import { enterRoom } from '../../../rooms/enter-room'
import { addStay, bookTestMeeting } from '../../../test/book-test-meeting'
import { type Answer, bySecret, callOperation, refusal } from '../../../test/call-operation'
import { addRoom, bookRooms, getRoom, listRooms } from '../../../test/call-rooms'
import { exampleAnswer } from '../../../test/documented'
import { expectShape } from '../../../test/expect-shape'
import { type MemoryWorld, memoryWorld } from '../../../test/memory-world'
import { quirk } from '../../../test/quirk'
import { refusalToOAuth } from '../../../test/refusal-to-oauth'

const text = (base64: unknown) => Buffer.from(String(base64), 'base64').toString('utf8')

describe('listMeetingRooms', () => {
  it('answers the documented example with its shape', () => {
    const setting = memoryWorld()
    addRoom(setting)
    expectShape('listMeetingRooms', listRooms(setting))
  })

  quirk('listMeetingRooms', 'A non-activated room (status 0) also shows', () => {
    const setting = memoryWorld()
    addRoom(setting, { status: 0 })
    expect(listRooms(setting).meeting_room_list).toMatchObject([
      { meeting_room_status: 0, active_code: expect.stringMatching(/^\w{4}\*{8}\w{4}$/) },
    ])
  })

  quirk('listMeetingRooms', 'current_size equals both page_size', () => {
    const setting = memoryWorld()
    for (const name of ['a', 'b', 'c']) addRoom(setting, { name })
    const last = { total_count: 3, total_page: 2, current_page: 2, current_size: 1 }
    expect(listRooms(setting, { page: 2, page_size: 2 })).toMatchObject(last)
  })

  it('finds by a part of the name, tells what is in use and what may be booked, and no other enterprise’s rooms', () => {
    const setting = memoryWorld()
    const room = addRoom(setting, { name: 'Big ROOM', accountType: 1, capacity: 12 })
    addRoom(setting, { name: 'Small', isOpen: false, status: 4 })
    enterRoom(setting.world, setting.otherCorp, { name: 'Their room' })
    const meeting = bookTestMeeting(setting)
    bookRooms(setting, meeting, room)
    addStay(setting, meeting.id, 'ann')
    expect(listRooms(setting, { meeting_room_name: 'room' }).meeting_room_list).toMatchObject([
      {
        meeting_room_id: room.id,
        account_type: 1,
        participant_number: 12,
        meeting_room_status: 3,
        scheduled_status: 1,
      },
    ])
    expect(listRooms(setting, { meeting_room_name: 'small' }).meeting_room_list).toMatchObject([
      { meeting_room_status: 4, scheduled_status: 0 },
    ])
  })
})

describe('getMeetingRoom', () => {
  it('answers the documented example with its shape', () => {
    const setting = memoryWorld()
    expectShape('getMeetingRoom', getRoom(setting, addRoom(setting).id))
  })

  quirk('getMeetingRoom', 'desc, password and pmi_pwd are base64', () => {
    const setting = memoryWorld()
    const room = addRoom(setting, { description: '靠窗' })
    const { basic_info, pmi_info } = getRoom(setting, room.id)
    expect([text(basic_info.desc), text(basic_info.password)]).toEqual(['靠窗', room.password])
    expect(text(pmi_info.pmi_pwd)).toMatch(/^\w{6}$/)
    const unused = addRoom(setting, { name: 'unused', status: 0 })
    expect(getRoom(setting, unused.id).pmi_info.pmi_pwd).toBe('XXXXXXX')
  })

  quirk('getMeetingRoom', 'The answer does not repeat meeting_room_id', () => {
    const setting = memoryWorld()
    const room = addRoom(setting)
    expect(JSON.stringify(getRoom(setting, room.id))).not.toContain('meeting_room_id')
  })

  quirk('getMeetingRoom', 'Room location is split into city, building and floor', () => {
    const setting = memoryWorld()
    const room = addRoom(setting)
    expect(getRoom(setting, room.id).basic_info).toMatchObject({ city: '广州', building: '大厦', floor: '10' })
    expect(listRooms(setting).meeting_room_list[0]?.meeting_room_location).toBe('广州-大厦-10')
  })

  quirk('getMeetingRoom', 'participant_number of room 100001 differs', () => {
    const setting = memoryWorld()
    const room = addRoom(setting, { capacity: 7 })
    expect(getRoom(setting, room.id).basic_info.participant_number).toBe(7)
    expect(listRooms(setting).meeting_room_list[0]?.participant_number).toBe(7)
  })

  quirk('getMeetingRoom', 'Example in the doc is not valid JSON', (id) => {
    expect(exampleAnswer(id)).toMatchObject({ monitor_status: 0 })
  })

  it('a room that was not activated has no device; one of another enterprise is unknown', () => {
    const setting = memoryWorld()
    const room = addRoom(setting, { status: 0 })
    expect(getRoom(setting, room.id).basic_info.rooms_id_list).toEqual([])
    const theirs = enterRoom(setting.world, setting.otherCorp, { name: 'theirs' })
    const missing = refusal(() => getRoom(setting, theirs.id))
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

describe('generateRoomActiveCode', () => {
  const renew = (setting: MemoryWorld, id: string) => {
    const request = { params: { meeting_room_id: id } }
    return callOperation(setting, bySecret(setting), 'generateRoomActiveCode', request) as Answer & {
      active_code: string
    }
  }

  it('answers the documented example with its shape', () => {
    const setting = memoryWorld()
    expectShape('generateRoomActiveCode', renew(setting, addRoom(setting).id))
  })

  quirk('generateRoomActiveCode', 'POST without a body', () => {
    const setting = memoryWorld()
    expect(renew(setting, addRoom(setting).id).active_code).toHaveLength(16)
  })

  quirk('generateRoomActiveCode', 'Validity of the code and effect on an earlier code', () => {
    const setting = memoryWorld()
    const room = addRoom(setting)
    const codes = [room.activeCode, renew(setting, room.id).active_code, renew(setting, room.id).active_code]
    expect(new Set(codes).size).toBe(3)
    expect(setting.world.rooms.get(room.id)?.activeCode).toBe(codes[2])
  })

  it('is not for rooms of another enterprise', () => {
    const setting = memoryWorld()
    const theirs = enterRoom(setting.world, setting.otherCorp, { name: 'theirs' })
    expect(refusal(() => renew(setting, theirs.id))).toMatchObject({ code: 200006 })
  })
})

describe('listRoomDevices', () => {
  const list = (setting: MemoryWorld, query = {}) =>
    callOperation(setting, bySecret(setting), 'listRoomDevices', { query }) as Answer & {
      device_info_list: Record<string, unknown>[]
    }

  it('answers the documented example with its shape', () => {
    const setting = memoryWorld()
    addRoom(setting)
    expectShape('listRoomDevices', list(setting))
  })

  quirk('listRoomDevices', 'There is no device ID', () => {
    const setting = memoryWorld()
    const room = addRoom(setting, { status: 4 })
    addRoom(setting, { name: 'new', status: 0 })
    const { device_info_list: rows } = list(setting)
    expect(rows.map((row) => [row.meeting_room_id, row.meeting_room_status])).toEqual([[room.id, 4]])
    expect(list(setting, { meeting_room_name: 'nowhere' }).device_info_list).toEqual([])
  })
})

it.each([
  'getRoomsInventory',
  'listMeetingRooms',
  'getMeetingRoom',
  'generateRoomActiveCode',
  'listRoomDevices',
  'bookMeetingRooms',
  'releaseMeetingRooms',
])('%s is not for applications', (id) => {
  expect(refusalToOAuth(memoryWorld(), id)).toMatchObject({ code: 9042, status: 403 })
})
