import { describe, expect, it } from 'vitest'
import { eraseAccount } from '@/lib/accounts/erase-account'
import { asTenant } from '@/lib/db'
import { cancelMeeting } from '@/lib/meetings/cancel-meeting'
import { changeMeeting } from '@/lib/meetings/change-meeting'
import { scheduleMeeting } from '@/lib/meetings/schema'
import type { PersonContext } from '@/lib/tenants/context'
import { purgeExpired } from '@/lib/tenants/purge-expired'
import { removeCredential } from '@/lib/tencent-settings/remove-credential'
import { connect } from '@/test/connect'
import { testInstallation } from '@/test/installation'
import { control, makeTenant } from '@/test/make-tenant'
import { bySecret, requestsAt } from '@/test/requests-at'
import { bookRooms } from './book-rooms'
import { getRoom } from './get-room'
import { getRoomsInventory } from './get-rooms-inventory'
import { listBookings } from './list-bookings'
import { listRooms } from './list-rooms'
import { makeActivationCode } from './make-activation-code'
import { releaseRooms } from './release-rooms'
import { scheduleWithRooms } from './schedule-with-rooms'

const installation = testInstallation()
const HOUR = 3_600_000
const rooms = [
  { name: '大会议室', building: '主楼', capacity: 12 },
  { name: '小会议室', building: '主楼', capacity: 4 },
  { name: '仓库', building: '附楼', isOpen: false },
]
const members = [
  { userid: 'olga', role: 'OWNER' as const },
  { userid: 'mia', role: 'MEMBER' as const },
  { userid: 'ben', role: 'MEMBER' as const },
]

async function office() {
  const made = await makeTenant({ sandbox: installation.sandbox, rooms, members })
  const [olga, mia, ben] = [await connect(made, 'olga'), await connect(made, 'mia'), await connect(made, 'ben')]
  const { items } = await listRooms(mia, { q: '' })
  const id = (name: string) => items.find((room) => room.name === name)?.id ?? ''
  const roomsAtSandbox = async (since: number) => bySecret(await requestsAt(installation.sandbox, since))
  const lastRequest = async () => (await requestsAt(installation.sandbox)).at(-1)?.id ?? 0
  return {
    made,
    olga,
    mia,
    ben,
    big: id('大会议室'),
    small: id('小会议室'),
    closed: id('仓库'),
    roomsAtSandbox,
    lastRequest,
  }
}

const at = (hours: number) =>
  `${new Date(Math.ceil(Date.now() / HOUR) * HOUR + hours * HOUR).toISOString().slice(0, 19)}Z`

const schedule = (ctx: PersonContext, chosen: string[], { from = 24, to = 25 } = {}) =>
  scheduleWithRooms(ctx, {
    ...{ type: 'scheduled', subject: 'Review', timeZone: 'Asia/Shanghai', rooms: chosen },
    ...{ startsAt: at(from), endsAt: at(to) },
  })

const busyOf = async (ctx: PersonContext, id: string) =>
  (await listRooms(ctx, { q: '', from: at(0), to: at(48) })).items.find((room) => room.id === id)?.busy

describe('the list of rooms', () => {
  it('is there for every member, found by name and by place, without any code of a device', async () => {
    const { mia } = await office()
    const { items, isCut } = await listRooms(mia, { q: '' })
    expect(items.map(({ name, capacity, bookable, status }) => ({ name, capacity, bookable, status }))).toEqual([
      { name: '大会议室', capacity: 12, bookable: true, status: 'idle' },
      { name: '小会议室', capacity: 4, bookable: true, status: 'idle' },
      { name: '仓库', capacity: 10, bookable: false, status: 'idle' },
    ])
    expect(isCut).toBe(false)
    expect(Object.keys(items[0] ?? {}).sort()).toEqual(
      ['id', 'name', 'location', 'capacity', 'status', 'bookable', 'busy'].sort(),
    )
    expect((await listRooms(mia, { q: '附楼' })).items.map(({ name }) => name)).toEqual(['仓库'])
  })

  it('asks Tencent once, however many people look, and again when it is old', async () => {
    const { mia, ben, olga, lastRequest, roomsAtSandbox } = await office()
    const since = await lastRequest()
    const looks = [mia, ben, olga, mia, ben, olga].map((ctx) => listRooms(ctx, { q: '' }))
    await Promise.all(looks)
    expect(await roomsAtSandbox(since)).toEqual([])
    const later = { ...mia, now: new Date(mia.now.getTime() + 4 * 60_000) }
    await Promise.all([listRooms(later, { q: '' }), listRooms(later, { q: '' })])
    expect(await roomsAtSandbox(since)).toHaveLength(1)
  })

  it('needs the enterprise secret, also right after it was removed', async () => {
    const { mia, olga } = await office()
    await listRooms(mia, { q: '' })
    await removeCredential(olga)
    await expect(listRooms(mia, { q: '' })).rejects.toMatchObject({ code: 'needs_enterprise_secret' })
  })

  it("shows a room's device to administrators alone, and its passwords to nobody", async () => {
    const { mia, olga, big } = await office()
    const day = { id: big, from: at(0), to: at(24) }
    expect((await getRoom(mia, day)).device).toBeUndefined()
    const seen = await getRoom(olga, day)
    expect(seen.device).toMatchObject({ roomsVersion: expect.any(String) })
    expect(JSON.stringify(seen)).not.toMatch(/pmi|password|code/i)
    await expect(getRoom(mia, { ...day, id: '1' })).rejects.toMatchObject({ code: 'not_found' })
    await expect(getRoomsInventory(mia)).rejects.toMatchObject({ code: 'not_allowed' })
    expect((await getRoomsInventory(olga)).ordinary.total).toBeGreaterThanOrEqual(3)
  })
})

describe('an activation code', () => {
  it('is made for administrators alone, kept nowhere, and in the audit as made', async () => {
    const { made, mia, olga, big } = await office()
    await expect(makeActivationCode(mia, { id: big })).rejects.toMatchObject({ code: 'not_allowed' })
    const { code } = await makeActivationCode(olga, { id: big })
    expect(code).toMatch(/^\w{16}$/)
    await expect(makeActivationCode(olga, { id: '1' })).rejects.toMatchObject({ code: 'not_found' })
    const told = await asTenant(made.tenant, (db) => db.auditEvent.findMany({ where: { action: 'room.code_made' } }))
    expect(told).toMatchObject([{ targetKind: 'room', targetId: big, actorId: olga.actor.membershipId }])
    expect(JSON.stringify(told)).not.toContain(code)
  })
})

describe('rooms chosen while scheduling', () => {
  it('are booked once the meeting is there, and busy for everybody then', async () => {
    const { mia, ben, big, small } = await office()
    const made = await schedule(mia, [big, small])
    expect(made.rooms?.failed).toEqual([])
    expect(made.rooms?.booked.map(({ name, isCertain }) => [name, isCertain])).toEqual([
      ['大会议室', true],
      ['小会议室', true],
    ])
    expect(await busyOf(mia, big)).toEqual([{ startsAt: at(24), endsAt: at(25), meetingId: made.id }])
    expect(await busyOf(ben, big)).toEqual([{ startsAt: at(24), endsAt: at(25) }])
  })

  it('leave the meeting where one is taken or closed, name it, and can be replaced', async () => {
    const { mia, ben, big, small, closed } = await office()
    await schedule(mia, [big])
    const made = await schedule(ben, [big, closed, small])
    expect(made.rooms?.failed).toEqual([
      { id: big, name: '大会议室', code: 'room_taken' },
      { id: closed, name: '仓库', code: 'room_closed' },
    ])
    expect(made.rooms?.booked.map(({ name }) => name)).toEqual(['小会议室'])
    expect(await busyOf(ben, big)).toHaveLength(1)
    expect(await bookRooms(ben, { id: made.id, rooms: [small] })).toMatchObject({ failed: [] })
    expect((await listBookings(ben, { id: made.id })).items.map(({ name }) => name)).toEqual(['小会议室'])
  })

  it.each([10 / 60, 24.5])('are refused before anything is sent, for a meeting of %d hours', async (hours) => {
    const { mia, big, lastRequest } = await office()
    const since = await lastRequest()
    await expect(schedule(mia, [big], { from: 24, to: 24 + hours })).rejects.toMatchObject({
      errors: [{ path: 'rooms', code: 'rooms_length' }],
    })
    expect(await requestsAt(installation.sandbox, since)).toEqual([])
  })

  it('are refused before anything is sent, for a meeting that repeats', () => {
    const recurrence = { frequency: 'daily' as const, until: { count: 3 } }
    const body = { subject: 'Review', startsAt: at(24), endsAt: at(25), timeZone: 'Asia/Shanghai', recurrence }
    const { error } = scheduleMeeting.safeParse({ ...body, rooms: ['1'] })
    expect(error?.issues).toMatchObject([{ path: ['rooms'], message: 'rooms_recurring' }])
    expect(scheduleMeeting.safeParse(body).success).toBe(true)
  })

  it('leave the meeting without the enterprise secret, and say so', async () => {
    const { mia, olga, big } = await office()
    await removeCredential(olga)
    const made = await schedule(mia, [big])
    expect(made.rooms).toEqual({ booked: [], failed: [{ id: big, name: big, code: 'needs_enterprise_secret' }] })
  })

  it('are told as unknown where Tencent gave no answer, and kept to be looked at', async () => {
    const { made, mia, big } = await office()
    const fault = { operation: 'bookMeetingRooms', phase: 'after', kind: 'reset', times: 1 }
    await control(installation.sandbox, 'POST', '/faults', fault)
    const { id, rooms: outcome } = await schedule(mia, [big])
    expect(outcome).toEqual({ booked: [], failed: [{ id: big, name: '大会议室', code: 'outcome_unknown' }] })
    expect((await listBookings(mia, { id })).items).toMatchObject([{ id: big, isCertain: false }])
    await bookRooms(mia, { id, rooms: [big] })
    expect((await listBookings(mia, { id })).items).toMatchObject([{ id: big, isCertain: true }])
    const told = await asTenant(made.tenant, (db) =>
      db.auditEvent.findMany({ where: { action: 'room.booked' }, orderBy: { id: 'asc' } }),
    )
    expect(told.map(({ targetId, details }) => [targetId, details])).toEqual([
      [id, { room: big, what: 'unknown' }],
      [id, { room: big, what: 'booked' }],
    ])
  })
})

describe('rooms of a meeting', () => {
  it("are neither booked nor released by a colleague or an owner, and no call with the enterprise's secret leaves", async () => {
    const { mia, ben, olga, big, small, lastRequest, roomsAtSandbox } = await office()
    const { id } = await schedule(mia, [big])
    const since = await lastRequest()
    for (const other of [ben, olga]) {
      await expect(bookRooms(other, { id, rooms: [small] })).rejects.toMatchObject({ code: 'not_found' })
      await expect(releaseRooms(other, { id, rooms: [big] })).rejects.toMatchObject({ code: 'not_found' })
    }
    expect(await roomsAtSandbox(since)).toEqual([])
    expect(await busyOf(mia, big)).toHaveLength(1)
  })

  it('are free again when they are released, also after the meeting was cancelled', async () => {
    const { mia, ben, big } = await office()
    const { id } = await schedule(mia, [big])
    await cancelMeeting(mia, { id })
    expect(await busyOf(ben, big)).toHaveLength(1)
    await releaseRooms(mia, { id, rooms: [big] })
    expect(await busyOf(ben, big)).toEqual([])
    expect((await schedule(ben, [big])).rooms?.failed).toEqual([])
  })

  it('move with its time, and keep it from moving to where one is taken', async () => {
    const { mia, ben, big } = await office()
    const { id } = await schedule(mia, [big])
    await schedule(ben, [big], { from: 30, to: 31 })
    const clash = changeMeeting(mia, { id, startsAt: at(30), endsAt: at(31) })
    await expect(clash).rejects.toMatchObject({ errors: [{ path: 'rooms', code: 'room_taken' }] })
    await changeMeeting(mia, { id, startsAt: at(26), endsAt: at(27) })
    expect(await busyOf(mia, big)).toMatchObject([{ startsAt: at(26), meetingId: id }, { startsAt: at(30) }])
  })

  it('are forgotten with the person who booked them, and 30 days after the meeting', async () => {
    const { made, olga, mia, big, small } = await office()
    await schedule(mia, [big])
    await schedule(olga, [small])
    await eraseAccount(olga, { id: made.person('mia').membershipId })
    const count = () => asTenant(made.tenant, (db) => db.roomBooking.count())
    expect(await count()).toBe(1)
    await purgeExpired(new Date(Date.now() + 30 * 24 * HOUR))
    expect(await count()).toBe(1)
    await purgeExpired(new Date(Date.now() + 33 * 24 * HOUR))
    expect(await count()).toBe(0)
  })
})
