import { expect, it } from 'vitest'
import { POST as refresh } from '@/app/api/t/[tenant]/calendar/refresh/route'
import { GET as open } from '@/app/api/t/[tenant]/calendar/route'
import { GET as cancelledDoor } from '@/app/api/t/[tenant]/cancelled-meetings/route'
import { GET as countsDoor } from '@/app/api/t/[tenant]/meeting-counts/route'
import { POST as cancel } from '@/app/api/t/[tenant]/meetings/[id]/cancel/route'
import { PATCH as change } from '@/app/api/t/[tenant]/meetings/[id]/route'
import { POST as schedule } from '@/app/api/t/[tenant]/meetings/route'
import { GET as search } from '@/app/api/t/[tenant]/meetings/search/route'
import { callAsPerson } from '@/lib/connections/call-as-person'
import { asTenant } from '@/lib/db'
import type { Meeting } from '@/lib/meetings/schema'
import { operations } from '@/lib/tencent'
import { toInstant } from '@/lib/time'
import { callDoor } from '@/test/call-door'
import { connect, personContext } from '@/test/connect'
import { testInstallation } from '@/test/installation'
import { control, makeTenant } from '@/test/make-tenant'
import { makeSeries } from '@/test/series'
import { signIn } from '@/test/sign-in'
import type { Calendar, EntryPage, MeetingCounts } from './schema'

const installation = testInstallation()
const HOUR = 3_600_000
const base = Math.ceil(Date.now() / HOUR) * HOUR
const hours = (count: number) => `${new Date(base + count * HOUR).toISOString().slice(0, 19)}Z`
const window = { from: hours(-48), to: hours(24 * 60) }

async function world() {
  const made = await makeTenant({
    sandbox: installation.sandbox,
    members: [
      { userid: 'olga', role: 'OWNER' },
      { userid: 'mia', role: 'MEMBER' },
    ],
  })
  for (const userid of ['olga', 'mia']) await connect(made, userid)
  const cookies = { olga: await signIn(made.person('olga')), mia: await signIn(made.person('mia')) }
  type Who = keyof typeof cookies
  const call = (who: Who, door: typeof open, more: object = {}) =>
    callDoor(door, { cookie: cookies[who], tenant: made.tenant, ...more })
  const read = async <T>(who: Who, door: typeof open, query: object = {}) =>
    (await (await call(who, door, { method: 'GET', query })).json()) as T
  return {
    made,
    call,
    calendar: (who: Who) => read<Calendar>(who, open, window),
    counts: (who: Who) => read<MeetingCounts>(who, countsDoor, { from: hours(0), to: hours(24) }),
    cancelled: (who: Who) => read<EntryPage>(who, cancelledDoor),
    search: (who: Who, q: string) => read<EntryPage>(who, search, { q }),
    refresh: (who: Who) => call(who, refresh, { body: {} }),
    schedule: async (who: Who, subject: string, from: number, more: object = {}) =>
      (await (
        await call(who, schedule, { body: { subject, startsAt: hours(from), endsAt: hours(from + 1), ...more } })
      ).json()) as Meeting,
  }
}

const short = ({ items }: { items: Calendar['items'] }) =>
  items.map(({ subject, status, startsAt, role }) => [subject, status, startsAt, role])

it('shows at once what is scheduled, moved and cancelled here, without asking Tencent', async () => {
  const { calendar, call, schedule: make, counts, cancelled } = await world()
  const [one, two] = [await make('olga', 'Budget', 5), await make('olga', 'Review', 2)]
  await call('olga', change, {
    method: 'PATCH',
    params: { id: one.id },
    body: { startsAt: hours(7), endsAt: hours(8) },
  })
  await control(installation.sandbox, 'POST', '/faults', {
    operation: 'listUserMeetings',
    kind: 'status',
    phase: 'before',
    value: 503,
  })
  expect(short(await calendar('olga'))).toEqual([
    ['Review', 'upcoming', hours(2), 'creator'],
    ['Budget', 'upcoming', hours(7), 'creator'],
  ])
  expect((await call('olga', cancel, { params: { id: two.id }, body: {} })).status).toBe(204)
  expect(short(await calendar('olga'))[0]).toEqual(['Review', 'cancelled', hours(2), 'creator'])
  expect(short(await cancelled('olga'))).toEqual([['Review', 'cancelled', hours(2), 'creator']])
  expect(await counts('olga')).toEqual({ today: 1, upcoming: 1, ended: 0, cancelled: 1 })
  await control(installation.sandbox, 'DELETE', '/faults', {})
})

it('counts the rows of the lists: a series is one of those that come, and one that was cancelled', async () => {
  const { made, call, counts, cancelled, refresh: sync, schedule: make } = await world()
  await make('olga', 'Budget', 5)
  const [kept, dropped] = [
    await makeSeries(made, 'olga', new Date(hours(6)), 4),
    await makeSeries(made, 'olga', new Date(hours(7)), 3),
  ]
  expect((await sync('olga')).status).toBe(204)
  expect(await counts('olga')).toEqual({ today: 3, upcoming: 3, ended: 0, cancelled: 0 })
  const one = { subMeetingId: kept.occurrences[2]?.id }
  expect((await call('olga', cancel, { params: { id: kept.id }, body: one })).status).toBe(204)
  expect((await call('olga', cancel, { params: { id: dropped.id }, body: {} })).status).toBe(204)
  expect(await counts('olga')).toEqual({ today: 2, upcoming: 2, ended: 0, cancelled: 2 })
  expect((await cancelled('olga')).items).toHaveLength(2)
})

it('is for who is named in a meeting, and for nobody else', async () => {
  const { calendar, schedule: make, search: find, made, cancelled, counts } = await world()
  const other = await world()
  await make('olga', 'Secret budget', 5)
  await make('olga', 'Open review', 6, { invitees: [made.person('mia').membershipId] })
  expect(short(await calendar('mia'))).toEqual([['Open review', 'upcoming', hours(6), 'invitee']])
  expect((await find('mia', 'secret')).items).toEqual([])
  expect(await counts('mia')).toMatchObject({ upcoming: 1 })
  expect((await cancelled('mia')).items).toEqual([])
  expect((await other.calendar('olga')).items).toEqual([])
  expect((await other.search('olga', 'budget')).items).toEqual([])
})

it('equals a series at Tencent, each occurrence at its own time, the moved and the cancelled one too', async () => {
  const { made, calendar, call, refresh: sync } = await world()
  const series = await makeSeries(made, 'olga', new Date(hours(5)), 5)
  const [, second, third] = series.occurrences
  expect((await sync('olga')).status).toBe(204)
  const moved = { startsAt: hours(5 + 24 + 2), endsAt: hours(5 + 24 + 3) }
  const params = { id: series.id }
  await call('olga', change, { method: 'PATCH', params, body: { subMeetingId: second?.id, ...moved } })
  await call('olga', cancel, { params, body: { subMeetingId: third?.id } })
  const atTencent = (await series.read()).series?.occurrences ?? []
  expect((await calendar('olga')).items.map((entry) => [entry.subMeetingId, entry.startsAt, entry.status])).toEqual(
    atTencent
      .map(({ id, startsAt, deleted }) => [id, toInstant(startsAt), deleted ? 'cancelled' : 'upcoming'])
      .toSorted((one, other) => String(one[1]).localeCompare(String(other[1]))),
  )
  expect(atTencent.find(({ id }) => id === second?.id)?.startsAt).toEqual(new Date(moved.startsAt))
})

it('finds by a reading what was changed elsewhere, and counts it as drift', async () => {
  const { made, calendar, schedule: make, refresh: sync } = await world()
  const one = await make('olga', 'Budget', 5)
  await make('olga', 'Review', 6)
  expect((await sync('olga')).status).toBe(204)
  expect(await calendar('olga')).toMatchObject({ drift: 0 })
  await forgetSync(made)
  const ctx = await personContext(made, 'olga')
  await callAsPerson(ctx, operations.cancelMeeting, { meetingId: one.id, recurring: false })
  expect((await sync('olga')).status).toBe(204)
  const after = await calendar('olga')
  expect(short(after)).toEqual([
    ['Budget', 'cancelled', hours(5), 'creator'],
    ['Review', 'upcoming', hours(6), 'creator'],
  ])
  expect(after.drift).toBe(1)
})

/** As if the last reading had been a while ago. */
const forgetSync = ({ tenant }: { tenant: { id: string } }) =>
  asTenant(tenant, (db) => db.copySync.updateMany({ data: { syncedAt: new Date(Date.now() - 60_000) } }))
