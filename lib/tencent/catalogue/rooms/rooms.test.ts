import { describe, expect, test } from 'vitest'
import { outputOf, requestOf } from '../../fixtures/exercise-operation'
import documented from '../../fixtures/rooms.json'
import { bookMeetingRooms } from './book-meeting-rooms'
import { generateRoomActiveCode } from './generate-room-active-code'
import { getMeetingRoom } from './get-meeting-room'
import { getRoomsInventory } from './get-rooms-inventory'
import { listMeetingRooms } from './list-meeting-rooms'
import { listRoomDevices } from './list-room-devices'
import { releaseMeetingRooms } from './release-meeting-rooms'

const meetingId = '6520000000000000530'
const roomIds = ['500001', '500002']

describe('the request', () => {
  test.each([
    [() => requestOf(getRoomsInventory, {}), '/v1/rooms-inventory'],
    [() => requestOf(listMeetingRooms, {}), '/v1/meeting-rooms?page=1&page_size=50'],
    [
      () => requestOf(listMeetingRooms, { cursor: '1', size: 2, name: '会议室' }),
      '/v1/meeting-rooms?page=1&page_size=2&meeting_room_name=%E4%BC%9A%E8%AE%AE%E5%AE%A4',
    ],
    [() => requestOf(getMeetingRoom, { roomId: '500001' }), '/v1/meeting-rooms/500001'],
    [() => requestOf(listRoomDevices, { size: 2 }), '/v1/devices?page=1&page_size=2'],
    [
      () => requestOf(listRoomDevices, { name: '会议室' }),
      '/v1/devices?page=1&page_size=50&meeting_room_name=%E4%BC%9A%E8%AE%AE%E5%AE%A4',
    ],
  ])('to read is as documented', (request, uri) => {
    expect(request()).toEqual({ method: 'GET', uri, body: undefined })
  })

  test.each([
    [bookMeetingRooms, `/v1/meetings/${meetingId}/book-rooms`],
    [releaseMeetingRooms, `/v1/meetings/${meetingId}/release-rooms`],
  ])('to book and to release is the documented example', (operation, uri) => {
    const { body, ...address } = requestOf(operation, { meetingId, roomIds })
    expect(address).toEqual({ method: 'POST', uri })
    expect(JSON.stringify(body)).toBe(JSON.stringify(documented.bookMeetingRooms.request))
  })

  test('for an activation code has no body', () => {
    const uri = '/v1/meeting-rooms/500001/active-code'
    expect(requestOf(generateRoomActiveCode, { roomId: '500001' })).toEqual({ method: 'POST', uri, body: undefined })
  })

  test('names the person only where the platform wants that', () => {
    const admin = { id: 'admin', sendOperatorId: true }
    for (const operation of [bookMeetingRooms, releaseMeetingRooms]) {
      expect(requestOf(operation, { meetingId, roomIds }, admin).body).toMatchObject({ operator_id: 'admin' })
    }
  })

  test.each([
    ['size', () => requestOf(listMeetingRooms, { size: 51 })],
    ['size', () => requestOf(listRoomDevices, { size: 51 })],
    ['roomId', () => requestOf(generateRoomActiveCode, { roomId: '../devices' })],
    ['name', () => requestOf(listMeetingRooms, { name: '' })],
    ['roomId', () => requestOf(getMeetingRoom, { roomId: '5/1' })],
    ['roomIds', () => requestOf(bookMeetingRooms, { meetingId, roomIds: [] })],
    ['roomIds.0', () => requestOf(releaseMeetingRooms, { meetingId, roomIds: [''] })],
    ['meetingId', () => requestOf(bookMeetingRooms, { meetingId: '', roomIds })],
  ])('is refused with the field %s named', (path, request) => {
    expect(request).toThrow(expect.objectContaining({ issues: [expect.objectContaining({ path })] }))
  })
})

describe('the answer', () => {
  test('of the inventory is read by kind of device', () => {
    expect(outputOf(getRoomsInventory, documented.getRoomsInventory.reply)).toEqual({
      ordinary: { total: 10, used: 3, expired: 4 },
      dedicated: { total: 2, used: 1, expired: 0 },
    })
  })

  test('of a list is read', () => {
    expect(outputOf(listMeetingRooms, documented.listMeetingRooms.reply)).toEqual({
      items: [
        {
          id: '500001',
          name: '大会议室',
          location: '深圳-主楼-10',
          status: 'unbound',
          bookable: true,
          capacity: 12,
          account: 'dedicated',
          activationCode: 'AB12********CD34',
        },
        expect.objectContaining({ id: '500002', status: 'not-activated', bookable: false, account: 'ordinary' }),
      ],
      next: '2',
      totalCount: 5,
    })
  })

  test.each([
    [2, 'idle'],
    [3, 'in-use'],
    [4, 'offline'],
    [5, 'unknown'],
  ])('of a list has status %i as %s', (meeting_room_status, status) => {
    const rooms = { meeting_room_list: [{ meeting_room_id: 1, meeting_room_status }] }
    expect(outputOf(listMeetingRooms, rooms).items[0]).toMatchObject({ id: '1', name: '', status })
  })

  const { reply } = documented.getMeetingRoom

  test('of one room is read, its texts from base64', () => {
    expect(outputOf(getMeetingRoom, reply)).toEqual({
      name: '大会议室',
      city: '深圳',
      building: '主楼',
      floor: '10',
      capacity: 12,
      equipment: 'ROOMS',
      description: '有窗',
      deviceIds: ['20000000000000000708'],
      status: 'in-use',
      account: 'ordinary',
      ownMeeting: { code: '012345678', password: 'XXXXXXX' },
      alarmsOn: false,
      hardware: {
        ip: '10.0.0.69',
        mac: '02:00:00:c1:8a:1a',
        roomsVersion: '2.7.2.420',
        system: '10.13.6',
        health: 'ERROR',
        network: 'ethernet',
        cpu: 'Core|Core',
        refreshRate: 0,
        camera: 'Camera',
        microphone: 'Microphone ',
        speaker: 'Speaker',
        videoMirrored: true,
        activatedAt: new Date('2026-03-12T07:37:34Z'),
      },
    })
  })

  test("of one room holds its administrator's password nowhere", () => {
    const read = JSON.stringify(outputOf(getMeetingRoom, reply))
    expect(read).not.toContain('secret')
    expect(read).not.toContain(reply.basic_info.password)
  })

  test('tolerates a room without device, account and meeting of its own', () => {
    expect(outputOf(getMeetingRoom, { basic_info: { meeting_room_name: '新' }, pmi_info: {} })).toEqual({
      name: '新',
      deviceIds: [],
      status: 'unknown',
      account: 'unknown',
      hardware: {},
    })
  })

  test('tells how long a dedicated account is good', () => {
    const account_info = { account_type: 1, valid_period: '2027-03-12' }
    expect(outputOf(getMeetingRoom, { ...reply, account_info })).toMatchObject({
      account: 'dedicated',
      validPeriod: '2027-03-12',
    })
  })

  test('of the devices is read, by the rooms they are in', () => {
    const device = { meeting_room_id: 1, meeting_room_status: 3, device_model: '', app_version: '2.7' }
    expect(outputOf(listRoomDevices, { device_info_list: [device] }).items).toEqual([
      { room: { id: '1', name: '', location: undefined }, status: 'in-use', model: undefined, appVersion: '2.7' },
    ])
  })

  test.each([{}, { active_code: '' }, { active_code: null }])('without an activation code is no answer: %j', (body) => {
    expect(() => outputOf(generateRoomActiveCode, body)).toThrow()
  })

  test('of a booking is read', () => {
    expect(outputOf(bookMeetingRooms, documented.bookMeetingRooms.reply)).toEqual({
      rooms: [
        { id: '500001', name: '大会议室', location: '深圳-主楼-10' },
        { id: '500002', name: '小会议室', location: '深圳-主楼-9' },
      ],
    })
    expect(outputOf(bookMeetingRooms, { meeting_room_number: 0 })).toEqual({ rooms: [] })
  })

  test.each(['', '{}'])('of a release may be %j', (body) => {
    expect(outputOf(releaseMeetingRooms, body)).toBeUndefined()
  })
})
