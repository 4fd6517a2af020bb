import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { POST as readOneDoor } from '@/app/api/t/[tenant]/notifications/[id]/read/route'
import { PUT as changeDoor, GET as preferencesDoor } from '@/app/api/t/[tenant]/notifications/preferences/route'
import { POST as readAllDoor } from '@/app/api/t/[tenant]/notifications/read/route'
import { GET as listDoor } from '@/app/api/t/[tenant]/notifications/route'
import { GET as unreadDoor } from '@/app/api/t/[tenant]/notifications/unread/route'
import { approveAccount } from '@/lib/accounts/approve-account'
import { eraseAccount } from '@/lib/accounts/erase-account'
import { asTenant } from '@/lib/db'
import { cancelMeeting } from '@/lib/meetings/cancel-meeting'
import { changeMeeting } from '@/lib/meetings/change-meeting'
import { scheduleMeeting } from '@/lib/meetings/schedule-meeting'
import { pendCancel } from '@/lib/pending-cancels/pend-cancel'
import { runPendingCancel } from '@/lib/pending-cancels/run-pending-cancel'
import { undoCancel } from '@/lib/pending-cancels/undo-cancel'
import { purgeExpired } from '@/lib/tenants/purge-expired'
import { processEvent } from '@/lib/webhooks/process-event'
import { replayEvent } from '@/lib/webhooks/replay-event'
import { doorsFor } from '@/test/ask-door'
import { connect, personContext } from '@/test/connect'
import { changeConnection } from '@/test/connection-row'
import { testInstallation } from '@/test/installation'
import { makeTenant, type TestTenant } from '@/test/make-tenant'
import { asAdmin, queuedJobs } from '@/test/queued-jobs'
import { deliver } from '@/test/sign-delivery'
import { TestBrowser } from '@/test/sign-in'
import { askStored } from '@/test/stored-rows'
import { inbox, processInbox, receive, subscribe } from '@/test/subscribed'
import { planNotifications } from './plan-notifications'
import { TELL_START } from './plan-starts'
import type { NotificationList, Preferences, Unread } from './schema'
import { tellStart } from './tell-start'

const installation = testInstallation()
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const base = Math.ceil(Date.now() / HOUR) * HOUR
const at = (hours: number) => `${new Date(base + hours * HOUR).toISOString().slice(0, 19)}Z`
const ahead = (hours: number, minutes: number) => new Date(base + hours * HOUR - minutes * MINUTE)

const members = [
  { userid: 'olga', role: 'OWNER' },
  { userid: 'adam', role: 'ADMIN' },
  { userid: 'mia', role: 'MEMBER' },
  { userid: 'hugo', role: 'MEMBER' },
] as const

async function make() {
  const made = await makeTenant({ sandbox: installation.sandbox, members: [...members] })
  for (const { userid } of members) await connect(made, userid)
  return made
}

/** What somebody's page asks the doors. */
async function pageOf(made: TestTenant, userid: string) {
  const ask = await doorsFor(made.person(userid))
  return {
    ask,
    list: async () => (await ask<NotificationList>(listDoor)).answer.items,
    unread: async () => (await ask<Unread>(unreadDoor)).answer,
    prefer: (wanted: Partial<Preferences>) =>
      ask<Preferences>(changeDoor, { body: { muted: [], inBrowser: false, quiet: null, ...wanted } }),
  }
}

const schedule = async (made: TestTenant, hours: number, more: object = {}) =>
  scheduleMeeting(await personContext(made, 'olga'), {
    ...{ type: 'scheduled' as const, subject: 'Budget', startsAt: at(hours), endsAt: at(hours + 1) },
    ...more,
  })

async function startJobs(meetingId: string) {
  const jobs = await asAdmin(installation.database, (admin) => queuedJobs(admin, TELL_START))
  return jobs.filter(({ payload }) => payload.meetingId === meetingId)
}
const runAts = async (meetingId: string) => (await startJobs(meetingId)).map(({ runAt }) => runAt.toISOString())
const start = (made: TestTenant, meetingId: string, now: Date) =>
  tellStart({ tenantId: made.tenant.id, meetingId }, now)

describe('a meeting that starts soon', () => {
  it('is told to its creator and hosts ten minutes before, once, and to nobody else', async () => {
    const made = await make()
    const { id } = await schedule(made, 5, { hosts: [made.person('mia').membershipId] })
    expect(await runAts(id)).toEqual([ahead(5, 10).toISOString()])
    for (let again = 0; again < 3; again++) await start(made, id, ahead(5, 10))
    for (const userid of ['olga', 'mia']) {
      const page = await pageOf(made, userid)
      expect(await page.list()).toMatchObject([
        { kind: 'meeting-starts', isRead: false, meeting: { id, subject: 'Budget' }, at: ahead(5, 0).toISOString() },
      ])
      expect(await page.unread()).toMatchObject({ unread: 1, isQuiet: false })
    }
    for (const userid of ['adam', 'hugo']) expect(await (await pageOf(made, userid)).list()).toEqual([])
    expect(await startJobs(id)).toEqual([])
  })

  it('is told at its new time when it was moved, and no more at the old one', async () => {
    const made = await make()
    const { id } = await schedule(made, 5)
    await start(made, id, ahead(5, 10))
    const ctx = await personContext(made, 'olga')
    await changeMeeting(ctx, { id, startsAt: at(7), endsAt: at(8) })
    expect(await runAts(id)).toEqual([ahead(7, 10).toISOString()])
    const olga = await pageOf(made, 'olga')
    expect(await olga.list()).toEqual([])
    expect(await olga.unread()).toMatchObject({ unread: 0 })
    await start(made, id, ahead(5, 9))
    expect(await olga.list()).toEqual([])
    await start(made, id, ahead(7, 10))
    expect(await olga.list()).toMatchObject([{ at: ahead(7, 0).toISOString() }])
  })

  it('is not told when it was cancelled, nor when it has begun', async () => {
    const made = await make()
    const [cancelled, begun] = [await schedule(made, 5), await schedule(made, 6)]
    await cancelMeeting(await personContext(made, 'olga'), { id: cancelled.id })
    expect(await startJobs(cancelled.id)).toEqual([])
    await start(made, cancelled.id, ahead(5, 10))
    await start(made, begun.id, ahead(6, -1))
    expect(await (await pageOf(made, 'olga')).list()).toEqual([])
  })

  it('is told of each one of a series in its turn', async () => {
    const made = await make()
    const recurrence = { frequency: 'daily' as const, until: { count: 3 } }
    const series = await schedule(made, 5, { timeZone: 'Asia/Shanghai', recurrence })
    const [first] = await runAts(series.id)
    await start(made, series.id, new Date(first ?? ''))
    const [second] = await runAts(series.id)
    expect(Date.parse(second ?? '')).toBeGreaterThan(Date.parse(first ?? ''))
    await start(made, series.id, new Date(second ?? ''))
    expect(await (await pageOf(made, 'olga')).list()).toHaveLength(2)
  })

  it('has its job again within the hour, where it was lost', async () => {
    const made = await make()
    const { id } = await schedule(made, 1)
    const lost = { tenant: made.tenant.id, id }
    await askStored(installation.database, 'select graphile_worker.remove_job($1)', [
      `${TELL_START}/${lost.tenant}/${lost.id}`,
    ])
    expect(await startJobs(id)).toEqual([])
    await planNotifications(new Date())
    expect(await runAts(id)).toEqual([ahead(1, 10).toISOString()])
  })
})

describe('a recording that is ready', () => {
  it('is told to the creator and the hosts once, however often Tencent tells it', async () => {
    const made = await make()
    const { id } = await schedule(made, 5, { hosts: [made.person('mia').membershipId] })
    const { url, token } = await subscribe(made)
    const ready = (file: string) => ({
      event: 'recording.completed',
      payload: [
        {
          operate_time: Date.now(),
          recording_files: [{ record_file_id: file }],
          meeting_info: { meeting_id: id, creator: { userid: made.person('olga').openId } },
        },
      ],
    })
    for (const file of ['1', '1', '2']) {
      await receive(deliver(url, { trace_id: randomUUID(), ...ready(file) }, { token }))
    }
    await processInbox(made)
    for (const userid of ['olga', 'mia']) {
      const told = await (await pageOf(made, userid)).list()
      expect(told.map(({ kind, meeting }) => [kind, meeting?.id])).toEqual(Array(2).fill(['recording-ready', id]))
    }
    expect(await (await pageOf(made, 'hugo')).list()).toEqual([])
  })
})

describe('an authorisation that ends', () => {
  it('is told seven, three and one day before, each once, and no more when it was renewed', async () => {
    const made = await make()
    const { connection } = await personContext(made, 'mia')
    const ref = { tenantId: made.tenant.id, id: connection?.id ?? '' }
    const refreshExpiresAt = new Date(base + 30 * DAY)
    await changeConnection(ref, { refreshExpiresAt })
    const mia = await pageOf(made, 'mia')
    // Signing in has renewed it.
    await changeConnection(ref, { refreshExpiresAt })
    const told: number[] = []
    for (const days of [8, 6.5, 6, 2.5, 2, 0.5, 0.2]) {
      await planNotifications(new Date(refreshExpiresAt.getTime() - days * DAY))
      told.push((await mia.list()).length)
    }
    expect(told).toEqual([0, 1, 1, 2, 2, 3, 3])
    expect(await mia.list()).toMatchObject(Array(3).fill({ kind: 'sign-in-ends', at: refreshExpiresAt.toISOString() }))
    expect(await (await pageOf(made, 'olga')).list()).toEqual([])
    await connect(made, 'mia')
    expect(await mia.list()).toEqual([])
    expect(await mia.unread()).toMatchObject({ unread: 0 })
  })
})

describe('deliveries that fail', () => {
  it('are told to admins once for each trouble, and again when all is handled', async () => {
    const made = await make()
    const { url, token } = await subscribe(made)
    const write = (id: string, payload: string) =>
      asTenant(made.tenant, (db) => db.webhookEvent.updateMany({ where: { id }, data: { payload } }))
    const giveUp = async (now: Date) => {
      await receive(deliver(url, { trace_id: randomUUID(), event: 'meeting.started' }, { token }))
      const { id = '', payload = '' } = (await inbox(made)).find(({ state }) => state === 'RECEIVED') ?? {}
      await write(id, 'broken')
      const ref = { tenantId: made.tenant.id, eventId: id }
      for (let attempt = 1; attempt < 10; attempt++) await processEvent(ref, now).catch(() => undefined)
      await processEvent(ref, now)
      return async (at: Date) => {
        await replayEvent(await personContext(made, 'olga'), { id })
        await write(id, payload)
        await processEvent(ref, at)
      }
    }
    const now = Date.now()
    const mend = [await giveUp(new Date(now)), await giveUp(new Date(now + HOUR))]
    const kinds = async (userid: string) => (await (await pageOf(made, userid)).list()).map(({ kind }) => kind)
    expect([await kinds('olga'), await kinds('adam')]).toEqual(Array(2).fill(['deliveries-fail']))
    expect(await kinds('mia')).toEqual([])

    await mend[0]?.(new Date(now + 4 * HOUR))
    expect(await kinds('adam')).toEqual(['deliveries-fail'])
    await mend[1]?.(new Date(now + 5 * HOUR))
    expect(await kinds('olga')).toEqual(['deliveries-work', 'deliveries-fail'])
    expect(await kinds('adam')).toEqual(['deliveries-work', 'deliveries-fail'])

    await giveUp(new Date(now + 8 * DAY))
    expect(await kinds('adam')).toEqual(['deliveries-fail', 'deliveries-work', 'deliveries-fail'])
  })
})

it('an account that waits is told to admins until somebody has decided', async () => {
  const made = await makeTenant({ sandbox: installation.sandbox, members: [...members, { userid: 'sven' }] })
  const sven = made.person('sven')
  await new TestBrowser().signIn(sven)
  const [olga, adam, mia] = [await pageOf(made, 'olga'), await pageOf(made, 'adam'), await pageOf(made, 'mia')]
  const [told] = await adam.list()
  expect(told).toMatchObject({ kind: 'account-waits' })
  expect(await olga.unread()).toMatchObject({ unread: 1 })
  expect(await mia.list()).toEqual([])
  await approveAccount(await personContext(made, 'adam'), { id: told?.account?.id ?? '' })
  expect(await olga.list()).toEqual([])
  expect(await olga.unread()).toMatchObject({ unread: 0 })
})

it('a cancellation that failed is told to whoever asked, until they put it away', async () => {
  const made = await make()
  const { id } = await schedule(made, 5)
  const ctx = await personContext(made, 'mia')
  const pending = await pendCancel(ctx, { id })
  await runPendingCancel({ tenantId: made.tenant.id, pendingId: pending.id }, new Date(Date.parse(pending.runsAt)))
  const mia = await pageOf(made, 'mia')
  expect(await mia.list()).toMatchObject([{ kind: 'cancel-failed', meeting: { id } }])
  // Whose meeting it is not sees nothing of it.
  expect((await mia.list())[0]?.meeting?.subject).toBeUndefined()
  await undoCancel(ctx, { id, pendingId: pending.id })
  expect(await mia.list()).toEqual([])
})

describe('what a person wants', () => {
  it('a muted kind is not told, and the others are', async () => {
    const made = await make()
    const olga = await pageOf(made, 'olga')
    const wanted = { muted: ['meeting-starts' as const] }
    expect((await olga.prefer(wanted)).answer).toEqual({ ...wanted, inBrowser: false, quiet: null })
    expect((await olga.ask(preferencesDoor)).answer).toMatchObject(wanted)
    const { id } = await schedule(made, 5, { hosts: [made.person('mia').membershipId] })
    await start(made, id, ahead(5, 10))
    expect(await olga.list()).toEqual([])
    expect(await (await pageOf(made, 'mia')).list()).toHaveLength(1)
  })

  it('quiet hours are told to the browser, on the clock of their zone, and the list goes on', async () => {
    const made = await make()
    const olga = await pageOf(made, 'olga')
    const hour = (shift: number) => `${String((new Date().getUTCHours() + shift + 24) % 24).padStart(2, '0')}:00`
    await olga.prefer({ inBrowser: true, quiet: { from: hour(-1), to: hour(2), timeZone: 'UTC' } })
    const { id } = await schedule(made, 5)
    await start(made, id, ahead(5, 10))
    expect(await olga.unread()).toEqual({ unread: 1, isQuiet: true, inBrowser: true })
    await olga.prefer({ inBrowser: true, quiet: { from: hour(2), to: hour(5), timeZone: 'UTC' } })
    expect(await olga.unread()).toEqual({ unread: 1, isQuiet: false, inBrowser: true })
  })

  it.each([
    [{ from: '22:00', to: '22:00', timeZone: 'UTC' }, 'quiet.to'],
    [{ from: '24:00', to: '07:00', timeZone: 'UTC' }, 'quiet.from'],
    [{ from: '22:00', to: '07:00', timeZone: 'Mars/Base' }, 'quiet.timeZone'],
  ])('hours that are none are refused by their field: %o', async (quiet, path) => {
    const made = await makeTenant({ sandbox: installation.sandbox, members: [...members] })
    const { status, answer } = await (await pageOf(made, 'olga')).prefer({ quiet })
    expect([status, answer]).toMatchObject([400, { errors: [{ path }] }])
  })
})

describe('what was read', () => {
  it('is read in all browsers, up to what was shown', async () => {
    const made = await make()
    const olga = await pageOf(made, 'olga')
    const told = async (hours: number) => {
      await start(made, (await schedule(made, hours)).id, ahead(hours, 10))
      return (await olga.list())[0]?.id ?? ''
    }
    const [first, second, third] = [await told(5), await told(6), await told(7)]
    await olga.ask(readOneDoor, { params: { id: first }, body: {} })
    expect(await olga.unread()).toMatchObject({ unread: 2 })
    await olga.ask(readAllDoor, { body: { upTo: second } })
    expect((await olga.list()).filter(({ isRead }) => !isRead).map(({ id }) => id)).toEqual([third])
  })

  it('is nobody else’s to read or to mark', async () => {
    const [made, other] = [await make(), await make()]
    const { id } = await schedule(made, 5)
    await start(made, id, ahead(5, 10))
    const [own] = await (await pageOf(made, 'olga')).list()
    for (const [of, userid] of [
      [made, 'mia'],
      [other, 'olga'],
    ] as const) {
      const page = await pageOf(of, userid)
      expect(await page.list()).toEqual([])
      expect((await page.ask(readOneDoor, { params: { id: own?.id ?? '' }, body: {} })).status).toBe(404)
      expect((await page.ask(readAllDoor, { body: { upTo: own?.id ?? '' } })).status).toBe(404)
    }
    expect(await (await pageOf(made, 'olga')).unread()).toMatchObject({ unread: 1 })
  })
})

describe('what is kept of it', () => {
  const stored = (made: TestTenant) =>
    askStored<{ row: string }>(
      installation.database,
      `select to_jsonb(n)::text as row from "Notification" n where "tenantId" = $1`,
      [made.tenant.id],
    )

  it('is ids and times, for 30 days, and nothing of an erased person', async () => {
    const made = await make()
    const { id } = await schedule(made, 5, { hosts: [made.person('mia').membershipId] })
    await start(made, id, ahead(5, 10))
    await (await pageOf(made, 'mia')).prefer({ inBrowser: true })
    const rows = await stored(made)
    expect(rows).toHaveLength(2)
    expect(rows.some(({ row }) => row.includes('Budget'))).toBe(false)
    await eraseAccount(await personContext(made, 'olga'), { id: made.person('mia').membershipId })
    expect(await stored(made)).toHaveLength(1)
    await purgeExpired(new Date(Date.now() + 29 * DAY))
    expect(await stored(made)).toHaveLength(1)
    await purgeExpired(new Date(Date.now() + 31 * DAY))
    expect(await stored(made)).toEqual([])
  })
})
