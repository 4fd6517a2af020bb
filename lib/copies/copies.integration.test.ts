import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { getCalendar } from '@/lib/calendar/get-calendar'
import { callAsPerson } from '@/lib/connections/call-as-person'
import { flushUses } from '@/lib/connections/note-use'
import { asTenant } from '@/lib/db'
import { cancelMeeting } from '@/lib/meetings/cancel-meeting'
import { changeMeeting } from '@/lib/meetings/change-meeting'
import { listUpcomingMeetings } from '@/lib/meetings/list-upcoming-meetings'
import { scheduleMeeting } from '@/lib/meetings/schedule-meeting'
import { operations } from '@/lib/tencent'
import { connect, personContext } from '@/test/connect'
import { testInstallation } from '@/test/installation'
import { control, makeTenant, type TestTenant } from '@/test/make-tenant'
import { asAdmin, queuedJobs, takeJobs } from '@/test/queued-jobs'
import { makeSeries } from '@/test/series'
import { serveWebhooks } from '@/test/serve-webhooks'
import { startWorker } from '@/test/start-worker'
import { subscribe } from '@/test/subscribed'
import { copyOf } from './copy-of'
import { SYNC_COPIES } from './jobs'
import { planSyncs } from './plan-syncs'
import { rebuildCopies } from './rebuild-copies'
import { runCopy, runSync } from './run-copy-jobs'
import { saveCopies } from './save-copies'
import { syncCopies } from './sync-copies'

const installation = testInstallation()
const HOUR = 3_600_000
const soon = { timeout: 20_000, interval: 100 }
const base = Math.ceil(Date.now() / HOUR) * HOUR
const at = (hours: number) => `${new Date(base + hours * HOUR).toISOString().slice(0, 19)}Z`
const window = { from: at(-48), to: at(24 * 60) }

async function make(): Promise<TestTenant> {
  const members = [
    { userid: 'olga', role: 'OWNER' },
    { userid: 'mia', role: 'MEMBER' },
    { userid: 'hugo', role: 'MEMBER' },
  ] as const
  const made = await makeTenant({ sandbox: installation.sandbox, members: [...members] })
  for (const { userid } of members) await connect(made, userid)
  return made
}

async function shown(made: TestTenant, userid: string) {
  const { items } = await getCalendar(await personContext(made, userid), window)
  return items.map(({ subject, status, startsAt, subMeetingId, role }) => ({
    subject,
    status,
    startsAt,
    subMeetingId,
    role,
  }))
}

const meetingAt = (hours: number, subject = 'Budget') => ({
  type: 'scheduled' as const,
  subject,
  startsAt: at(hours),
  endsAt: at(hours + 1),
})

it('hides a meeting from a host as soon as they are one no more', async () => {
  const made = await make()
  const ctx = await personContext(made, 'olga')
  const hosts = [made.person('mia').membershipId]
  const { id } = await scheduleMeeting(ctx, { ...meetingAt(5), hosts })
  expect(await shown(made, 'mia')).toMatchObject([{ subject: 'Budget', role: 'host' }])
  await changeMeeting(ctx, { id, hosts: [], subject: 'Secret now' })
  expect(await shown(made, 'mia')).toEqual([])
  expect(await shown(made, 'olga')).toMatchObject([{ subject: 'Secret now', role: 'creator' }])
})

it('is shown to its invitees also when a host read it last, to whom Tencent does not tell them', async () => {
  const made = await make()
  const { person, tenant } = made
  const [hosts, invitees] = [[person('hugo').membershipId], [person('mia').membershipId]]
  const { id } = await scheduleMeeting(await personContext(made, 'olga'), { ...meetingAt(5), hosts, invitees })
  await runCopy({ tenantId: tenant.id, membershipId: person('hugo').membershipId, meetingId: id }, new Date())
  expect(await shown(made, 'mia')).toMatchObject([{ subject: 'Budget', role: 'invitee' }])
  expect(await shown(made, 'hugo')).toMatchObject([{ subject: 'Budget', role: 'host' }])
})

it('is shown to everybody whose list has it, in whatever order their readings end', async () => {
  const made = await make()
  const [olga, mia] = [await personContext(made, 'olga'), await personContext(made, 'mia')]
  const times = { startsAt: new Date(at(5)), endsAt: new Date(at(6)) }
  const invitees = [made.person('mia').openId]
  await callAsPerson(olga, operations.createMeeting, { subject: 'Elsewhere', ...times, invitees })
  await syncCopies({ ...olga, now: new Date() })
  await syncCopies({ ...mia, now: new Date(Date.now() - 1_000) })
  expect(await shown(made, 'mia')).toMatchObject([{ subject: 'Elsewhere', role: 'invitee' }])
})

it("leaves the calendar of an invitee whose invitation was taken back elsewhere, and nobody else's", async () => {
  const made = await make()
  const olga = await personContext(made, 'olga')
  const [mia, hugo] = [made.person('mia').openId, made.person('hugo').openId]
  const times = { startsAt: new Date(at(5)), endsAt: new Date(at(6)) }
  const meeting = { subject: 'Elsewhere', ...times, invitees: [mia, hugo] }
  const { id: meetingId } = await callAsPerson(olga, operations.createMeeting, meeting)
  for (const userid of ['olga', 'mia', 'hugo']) await syncCopies(await personContext(made, userid))
  expect(await shown(made, 'mia')).toHaveLength(1)
  await callAsPerson(olga, operations.updateMeeting, { meetingId, invitees: [hugo] })
  await syncCopies(await personContext(made, 'mia'))
  expect(await shown(made, 'mia')).toEqual([])
  expect(await shown(made, 'hugo')).toMatchObject([{ status: 'upcoming', role: 'invitee' }])
  expect(await shown(made, 'olga')).toMatchObject([{ status: 'upcoming', role: 'creator' }])
})

it('comes back to nobody by a list that was read before they were removed', async () => {
  const made = await make()
  const ctx = await personContext(made, 'olga')
  const { id } = await scheduleMeeting(ctx, { ...meetingAt(5), hosts: [made.person('mia').membershipId] })
  const meeting = await callAsPerson(ctx, operations.getMeeting, { meetingId: id })
  const seenAt = new Date()
  await changeMeeting(ctx, { id, hosts: [] })
  const viewers = [{ meetingId: id, membershipId: made.person('mia').membershipId, role: 'host' as const }]
  const copies = [copyOf(meeting)]
  await asTenant(made.tenant, (db) => saveCopies(db, { tenantId: made.tenant.id, copies, viewers, seenAt }))
  expect(await shown(made, 'mia')).toEqual([])
})

it('keeps what was seen later, whatever comes after it', async () => {
  const made = await make()
  const { tenant } = made
  const id = '123'
  const save = (subject: string, seenAt: Date) =>
    asTenant(tenant, (db) =>
      saveCopies(db, {
        tenantId: tenant.id,
        copies: [
          {
            ...{
              id,
              code: '123456789',
              subject,
              type: 'scheduled',
              isRecurring: false,
              status: 'upcoming',
              isWhole: true,
            },
            occurrences: [{ id: '', startsAt: new Date(at(1)), endsAt: new Date(at(2)), isCancelled: false }],
          },
        ],
        viewers: [{ meetingId: id, membershipId: made.person('olga').membershipId, role: 'creator' }],
        seenAt,
      }),
    )
  await save('Newer', new Date(base))
  await save('Older', new Date(base - 1_000))
  expect(await shown(made, 'olga')).toMatchObject([{ subject: 'Newer' }])
})

it('is read again for everybody who used a working connection within a day, and for nobody else', async () => {
  const made = await make()
  const { tenant, person } = made
  const where = { tenantId: tenant.id }
  const [olga, mia, hugo] = ['olga', 'mia', 'hugo'].map((userid) => person(userid).membershipId)
  await flushUses()
  await asTenant(tenant, async (db) => {
    await db.connection.updateMany({ where, data: { lastUsedAt: new Date() } })
    await db.connection.updateMany({ where: { ...where, membershipId: mia }, data: { failureKind: 'TRANSIENT' } })
    await db.connection.updateMany({ where: { ...where, membershipId: hugo }, data: { failureKind: 'TERMINAL' } })
  })
  // Those of signing in.
  await asAdmin(installation.database, async (admin) => await takeJobs(admin, await queuedJobs(admin, SYNC_COPIES)))
  await planSyncs(new Date())
  const jobs = await asAdmin(installation.database, (admin) => queuedJobs(admin, SYNC_COPIES))
  const planned = jobs.flatMap(({ payload }) => (payload.tenantId === tenant.id ? [payload.membershipId] : []))
  expect(planned.sort()).toEqual([olga, mia].sort())
})

it('does not make an account look used', async () => {
  const made = await make()
  const { tenant, person } = made
  const where = { tenantId: tenant.id, membershipId: person('mia').membershipId }
  await flushUses()
  const before = new Date(Date.now() - 100 * HOUR)
  await asTenant(tenant, (db) => db.connection.updateMany({ where, data: { lastUsedAt: before } }))
  await runSync(where, new Date())
  await flushUses()
  const { lastUsedAt } = await asTenant(tenant, (db) => db.connection.findFirstOrThrow({ where }))
  expect(lastUsedAt).toEqual(before)
  expect(await asTenant(tenant, (db) => db.copySync.findFirst({ where }))).toMatchObject({ failedAt: null })
})

it('gives the list while Tencent does not answer and before it is asked, and says since when', async () => {
  const made = await make()
  const ctx = await personContext(made, 'olga')
  const copied = async () => await listUpcomingMeetings(await personContext(made, 'olga'), { from: 'copies' })
  await scheduleMeeting(ctx, meetingAt(5))
  const fault = { operation: 'listUserMeetings', kind: 'status', phase: 'before', value: 503 }
  await control(installation.sandbox, 'POST', '/faults', fault)
  await expect(listUpcomingMeetings(await personContext(made, 'olga'), {})).rejects.toThrow()
  expect(await copied()).toEqual({ items: [], nextCursor: null, incomplete: false })
  await control(installation.sandbox, 'DELETE', '/faults', {})
  await syncCopies(await personContext(made, 'olga'))
  await control(installation.sandbox, 'POST', '/faults', fault)
  const list = await listUpcomingMeetings(await personContext(made, 'olga'), {})
  expect(await copied()).toEqual(list)
  await control(installation.sandbox, 'DELETE', '/faults', {})
  expect(list).toMatchObject({ items: [{ subject: 'Budget', startsAt: at(5), role: 'creator' }], nextCursor: null })
  expect(Date.parse(list.asOf ?? '')).toBeGreaterThan(Date.now() - 60_000)
})

it('rebuilt, equals what changes and readings had made of it, and mends what was wrong', async () => {
  const made = await make()
  const ctx = await personContext(made, 'olga')
  const kept = await scheduleMeeting(ctx, meetingAt(3, 'Kept'))
  const gone = await scheduleMeeting(ctx, meetingAt(4, 'Gone'))
  const series = await makeSeries(made, 'olga', new Date(at(6)), 4)
  await syncCopies(await personContext(made, 'olga'))
  await changeMeeting(await personContext(made, 'olga'), { id: kept.id, startsAt: at(8), endsAt: at(9) })
  await cancelMeeting(await personContext(made, 'olga'), { id: gone.id })
  await cancelMeeting(await personContext(made, 'olga'), { id: series.id, subMeetingId: series.occurrences[1]?.id })
  const before = await shown(made, 'olga')
  expect(before).toHaveLength(6)
  const inTheFuture = { subject: 'Wrong', seenAt: new Date(Date.now() + 24 * HOUR) }
  await asTenant(made.tenant, (db) => db.meetingCopy.updateMany({ where: { id: kept.id }, data: inTheFuture }))
  expect(await rebuildCopies(made.tenant.id, new Date())).toEqual({ read: 3, failed: [] })
  expect(await shown(made, 'olga')).toEqual(before)
})

describe('by events', () => {
  let door: Awaited<ReturnType<typeof serveWebhooks>>
  let worker: ReturnType<typeof startWorker>
  beforeAll(async () => {
    door = await serveWebhooks()
    worker = startWorker()
  })
  afterAll(async () => {
    await Promise.all([door.close(), worker.stop()])
  })

  it('knows what is made, changed, begun and cancelled elsewhere, without a call by the person', async () => {
    const made = await make()
    const { url, token } = await subscribe(made, { encrypted: false })
    const typed = { url: `${door.origin}${new URL(url).pathname}`, token }
    await control(installation.sandbox, 'POST', '/subscriptions', { sdkId: made.app.sdkId, ...typed })
    const ctx = await personContext(made, 'olga')
    const times = { startsAt: new Date(at(5)), endsAt: new Date(at(6)) }
    const { id: meetingId } = await callAsPerson(ctx, operations.createMeeting, { subject: 'Elsewhere', ...times })
    const eventually = (expected: object[]) =>
      vi.waitFor(async () => expect(await shown(made, 'olga')).toMatchObject(expected), soon)
    await eventually([{ subject: 'Elsewhere', status: 'upcoming', role: 'creator', startsAt: at(5) }])
    await callAsPerson(ctx, operations.updateMeeting, {
      meetingId,
      subject: 'Moved',
      startsAt: new Date(at(7)),
      endsAt: new Date(at(8)),
    })
    await eventually([{ subject: 'Moved', startsAt: at(7) }])
    await callAsPerson(ctx, operations.cancelMeeting, { meetingId, recurring: false })
    await eventually([{ subject: 'Moved', status: 'cancelled' }])
  })

  it('knows what has begun and ended elsewhere', async () => {
    const made = await make()
    const { url, token } = await subscribe(made, { encrypted: false })
    const typed = { url: `${door.origin}${new URL(url).pathname}`, token }
    await control(installation.sandbox, 'POST', '/subscriptions', { sdkId: made.app.sdkId, ...typed })
    const ctx = await personContext(made, 'olga')
    const times = { startsAt: new Date(at(5)), endsAt: new Date(at(6)) }
    const { id: meetingId } = await callAsPerson(ctx, operations.createMeeting, { subject: 'Elsewhere', ...times })
    const isAt = (status: string) =>
      vi.waitFor(async () => expect(await shown(made, 'olga')).toMatchObject([{ status }]), soon)
    await isAt('upcoming')
    await control(installation.sandbox, 'POST', `/meetings/${meetingId}/join`, { userid: 'olga' })
    await isAt('running')
    await callAsPerson(ctx, operations.dismissMeeting, { meetingId, force: true, retrieveCode: true })
    await isAt('ended')
  })
})
