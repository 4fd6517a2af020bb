import { describe, expect, it } from 'vitest'
import { callAsEnterprise } from '@/lib/connections/call-as-enterprise'
import { callAsPerson } from '@/lib/connections/call-as-person'
import { listAll, operations } from '@/lib/tencent'
import { connect } from '@/test/connect'
import { testInstallation } from '@/test/installation'
import { makeTenant } from '@/test/make-tenant'
import type { RoomDevice } from './list-room-devices'

const installation = testInstallation()

const rooms = [
  { name: '大会议室', building: '主楼', capacity: 12, isOpen: true },
  { name: '小会议室', building: '主楼', capacity: 4, isOpen: true },
  { name: '仓库', building: '附楼', isOpen: false },
]

async function withRooms() {
  const ctx = await connect(await makeTenant({ sandbox: installation.sandbox, rooms }), 'olga')
  const listed = (await callAsEnterprise(ctx, operations.listMeetingRooms, {})).items
  const [room] = listed
  if (!room) throw new Error('the enterprise has no rooms')
  const book = async (minutes: number) => {
    const startsAt = new Date(Date.now() + 60_000)
    const times = { startsAt, endsAt: new Date(startsAt.getTime() + minutes * 60_000) }
    const { id: meetingId } = await callAsPerson(ctx, operations.createMeeting, { subject: 'Review', ...times })
    const booking = { meetingId, roomIds: [room.id] }
    return { booking, booked: await callAsEnterprise(ctx, operations.bookMeetingRooms, booking) }
  }
  return { ctx, listed, room, book }
}

describe('rooms', () => {
  it('are listed page by page, and found by a part of their name', async () => {
    const { ctx, listed } = await withRooms()
    expect(listed.map(({ name, bookable }) => [name, bookable])).toEqual(
      rooms.map(({ name, isOpen }) => [name, isOpen]),
    )
    expect(listed[0]).toMatchObject({ capacity: 12, location: expect.stringContaining('主楼') })
    const paged: unknown[] = []
    const pages = listAll((cursor) => callAsEnterprise(ctx, operations.listMeetingRooms, { cursor, size: 1 }))
    for await (const room of pages) paged.push(room)
    expect(paged).toEqual(listed)
    const { items } = await callAsEnterprise(ctx, operations.listMeetingRooms, { name: '会议' })
    expect(items.map(({ name }) => name)).toEqual(['大会议室', '小会议室'])
  })

  it('are read in detail, and counted', async () => {
    const { ctx, room } = await withRooms()
    expect(await callAsEnterprise(ctx, operations.getMeetingRoom, { roomId: room.id })).toMatchObject({
      ...{ name: '大会议室', building: '主楼', capacity: 12 },
      ...{ status: room.status, account: room.account },
    })
    const { ordinary, dedicated } = await callAsEnterprise(ctx, operations.getRoomsInventory, {})
    expect(ordinary.total + dedicated.total).toBeGreaterThanOrEqual(rooms.length)
  })

  it('have devices, which are listed page by page by the room they are in, with a model where one is known', async () => {
    const made = await makeTenant({
      sandbox: installation.sandbox,
      rooms: [...rooms, { name: '专用会议室', accountType: 1, status: 4 }, { name: '未启用', status: 0 }],
    })
    const ctx = await connect(made, 'olga')
    const devices: RoomDevice[] = []
    const pages = listAll((cursor) => callAsEnterprise(ctx, operations.listRoomDevices, { cursor, size: 2 }))
    for await (const device of pages) devices.push(device)
    expect(devices.map(({ room, status }) => [room.name, status])).toEqual([
      ...rooms.map(({ name }) => [name, 'idle']),
      ['专用会议室', 'offline'],
    ])
    expect(devices.map(({ model }) => model !== undefined)).toEqual([false, false, false, true])
    const { items, totalCount } = await callAsEnterprise(ctx, operations.listRoomDevices, { name: '会议室' })
    expect([items.length, totalCount]).toEqual([3, 3])
  })

  it('get an activation code, another one each time', async () => {
    const { ctx, room } = await withRooms()
    const make = () => callAsEnterprise(ctx, operations.generateRoomActiveCode, { roomId: room.id })
    const [first, second] = [await make(), await make()]
    expect(first.code).toMatch(/^\w{16}$/)
    expect(second.code).not.toBe(first.code)
    const unknown = callAsEnterprise(ctx, operations.generateRoomActiveCode, { roomId: '1' })
    await expect(unknown).rejects.toMatchObject({ tencent: { code: 200006 } })
  })

  it('are booked for a meeting, and released', async () => {
    const { ctx, room, book } = await withRooms()
    const { booking, booked } = await book(60)
    expect(booked.rooms).toEqual([{ id: room.id, name: room.name, location: room.location }])
    await callAsEnterprise(ctx, operations.releaseMeetingRooms, booking)
  })

  it.each([14, 24 * 60 + 1])('are not booked for %i minutes', async (minutes) => {
    const { book } = await withRooms()
    await expect(book(minutes)).rejects.toMatchObject({ tencent: { code: expect.any(Number) } })
  })
})
