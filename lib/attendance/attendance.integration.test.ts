import { describe, expect, it } from 'vitest'
import { GET as attendanceDoor } from '@/app/api/t/[tenant]/meetings/[id]/attendance/route'
import { eraseAccount } from '@/lib/accounts/erase-account'
import { callAsPerson } from '@/lib/connections/call-as-person'
import { syncCopies } from '@/lib/copies/sync-copies'
import { asTenant } from '@/lib/db'
import { changeMeeting } from '@/lib/meetings/change-meeting'
import { operations } from '@/lib/tencent'
import { toInstant } from '@/lib/time'
import { doorsFor } from '@/test/ask-door'
import { connect, personContext } from '@/test/connect'
import { testInstallation } from '@/test/installation'
import { control, makeTenant, type TestTenant } from '@/test/make-tenant'
import { requestsAt } from '@/test/requests-at'
import { makeSeries } from '@/test/series'
import { archiveAttendance } from './archive-attendance'
import { purgeAttendance } from './purge-attendance'
import { runArchivePerson } from './run-archive-jobs'
import { saveAttendance } from './save-attendance'
import type { Attendance } from './schema'

const installation = testInstallation()
const [PC, PHONE] = [1, 3]

const advance = (advanceSeconds: number) =>
  control<{ now: number }>(installation.sandbox, 'POST', '/clock', { advanceSeconds })

/** An organisation with a meeting of Olga's that has begun, with Mia as its host and Paul and Hugo invited. */
async function meetingUnderWay() {
  const { sandbox } = installation
  const members = [
    { userid: 'olga', role: 'MEMBER' },
    { userid: 'mia', role: 'MEMBER' },
    { userid: 'paul', role: 'MEMBER' },
    { userid: 'hugo', role: 'MEMBER' },
    { userid: 'carla', role: 'MEMBER' },
    { userid: 'adam', role: 'ADMIN' },
  ] as const
  const made = await makeTenant({ sandbox, members: [...members, { userid: 'guest' }] })
  const olga = await connect(made, 'olga')
  for (const userid of ['mia', 'paul']) await connect(made, userid)
  const { now } = await advance(0)
  const { id } = await callAsPerson(olga, operations.createMeeting, {
    subject: '周会 🎉',
    startsAt: new Date((now + 60) * 1000),
    endsAt: new Date((now + 3660) * 1000),
    hosts: [made.person('mia').openId],
    invitees: [made.person('paul').openId, made.person('hugo').openId],
  })
  await advance(60)
  const move = (how: 'join' | 'leave', userid: string, instanceid?: number) =>
    control(sandbox, 'POST', `/meetings/${id}/${how}`, { userid, instanceid })
  const ask = async (userid: string, meetingId = id, query: Record<string, string> = {}) =>
    await (await doorsFor(made.person(userid)))<Attendance>(attendanceDoor, { params: { id: meetingId }, query })
  return { made, olga, id, move, ask }
}

const sandboxNow = async () => new Date((await advance(0)).now * 1000)

/** Lets the meetings end, and the hour pass in which they would. */
async function afterTheEnd() {
  await advance(7200)
  return await sandboxNow()
}

const copies = ({ tenant }: TestTenant) =>
  asTenant(tenant, (db) => db.attendanceCopy.findMany({ where: { tenantId: tenant.id }, orderBy: { startsAt: 'asc' } }))
const ref = (made: TestTenant, userid: string) => ({
  tenantId: made.tenant.id,
  membershipId: made.person(userid).membershipId,
})

async function withoutTencent(work: () => Promise<void>): Promise<void> {
  await control(installation.sandbox, 'POST', '/faults', {
    path: '/v1/*',
    kind: 'errorCode',
    phase: 'before',
    value: 9061,
  })
  try {
    await work()
  } finally {
    await control(installation.sandbox, 'DELETE', '/faults', {})
  }
}

describe('the attendance of a meeting', () => {
  it('tells each person once with all stays, who is inside, and who of those invited is not there', async () => {
    const { made, move, ask } = await meetingUnderWay()
    await move('join', 'paul', PC)
    await advance(600)
    await move('join', 'paul', PHONE)
    await move('join', 'guest')
    await advance(600)
    await move('leave', 'paul')
    const { status, answer } = await ask('olga')
    expect(status).toBe(200)
    expect(answer).toMatchObject({
      meeting: { subject: '周会 🎉' },
      source: 'tencent',
      isRunning: true,
      occurrences: [{ hasAttendance: true }],
    })
    expect(answer.people.map(({ name, role, leftAt }) => [name, role, leftAt === null])).toEqual([
      ['paul', 'member', false],
      ['guest', 'member', true],
    ])
    expect(answer.people[0]?.stays.map(({ device }) => device)).toEqual([PC, PHONE])
    expect(answer.people[0]?.seconds).toBeGreaterThanOrEqual(1200)
    expect(answer.people[0]?.seconds).toBeLessThan(1300)
    expect(answer.absent.map(({ name, role }) => [name, role])).toEqual([
      ['mia', 'host'],
      ['hugo', 'member'],
    ])
    const told = JSON.stringify(answer)
    expect(Object.values(made.people).filter(({ openId }) => told.includes(openId))).toEqual([])
  })

  it('is told of an occurrence of a series by its start, and of none that there is not', async () => {
    const { made, ask } = await meetingUnderWay()
    const { now } = await advance(0)
    const { id, occurrences } = await makeSeries(made, 'olga', new Date((now + 120) * 1000))
    await control(installation.sandbox, 'POST', `/meetings/${id}/join`, { userid: 'paul' })
    const [first, second] = occurrences.map(({ startsAt }) => toInstant(startsAt))
    const peopleAt = async (start: string) => (await ask('olga', id, { start })).answer.people.length
    expect([await peopleAt(first ?? ''), await peopleAt(second ?? '')]).toEqual([1, 0])
    const { answer } = await ask('olga', id)
    expect(answer.people).toMatchObject([{ name: 'paul' }])
    expect(answer.occurrences.map(({ subMeetingId }) => subMeetingId)).toEqual(occurrences.map((one) => one.id))
    expect((await ask('olga', id, { start: '2020-01-01T00:00:00Z' })).status).toBe(404)
  })

  it('is for its creator, its hosts and the admins, and one answer to all others, as for a meeting that there is not', async () => {
    const { made, id, move, ask } = await meetingUnderWay()
    const other = await makeTenant({ sandbox: installation.sandbox, members: [{ userid: 'gina', role: 'OWNER' }] })
    await move('join', 'paul')
    await syncCopies(await personContext(made, 'olga'))
    await syncCopies(await personContext(made, 'mia'))
    const facts = ({ status, answer }: Awaited<ReturnType<typeof ask>>) => ({ status, ...answer, requestId: '' })
    const missing = facts(await ask('carla', '123456789'))
    expect(missing).toMatchObject({ status: 404, code: 'not_found' })
    // An invitee who is inside, an invitee who is not, a colleague.
    for (const userid of ['paul', 'hugo', 'carla']) expect(facts(await ask(userid))).toEqual(missing)
    expect(facts(await ask('adam', '123456789'))).toEqual(missing)
    for (const userid of ['olga', 'mia', 'adam']) {
      expect(await ask(userid)).toMatchObject({
        status: 200,
        answer: { people: [{ name: 'paul' }], source: 'tencent' },
      })
    }
    const stranger = await doorsFor(other.person('gina'))
    const refused = await stranger<Attendance>(attendanceDoor, { params: { id } })
    expect(facts(refused)).toEqual(missing)
  })

  it('is hidden from a host who is one no more', async () => {
    const { made, olga, ask } = await meetingUnderWay()
    const begins = new Date((await sandboxNow()).getTime() + 600_000)
    const { id: meetingId } = await callAsPerson(olga, operations.createMeeting, {
      ...{ subject: 'Handed on', startsAt: begins, endsAt: new Date(begins.getTime() + 3_600_000) },
      hosts: [made.person('mia').openId],
    })
    for (const userid of ['mia', 'olga']) await syncCopies(await personContext(made, userid))
    expect((await ask('mia', meetingId)).status).toBe(200)
    await changeMeeting(await personContext(made, 'olga'), { id: meetingId, hosts: [made.person('paul').membershipId] })
    await advance(600)
    await control(installation.sandbox, 'POST', `/meetings/${meetingId}/join`, { userid: 'paul' })
    expect((await ask('olga', meetingId)).answer.people).toHaveLength(1)
    expect((await ask('mia', meetingId)).status).toBe(404)
  })
})

describe('the archive of attendance', () => {
  it('has what ended since the last time, reads it as nobody’s use, and only what its creator may see', async () => {
    const { made, id, move, ask } = await meetingUnderWay()
    await move('join', 'paul')
    await advance(600)
    await move('leave', 'paul')
    const now = await afterTheEnd()
    for (const userid of ['paul', 'olga']) await runArchivePerson(ref(made, userid), now)
    const kept = await copies(made)
    expect(kept).toMatchObject([{ meetingId: id, isFinal: true, stays: 1, creatorKey: expect.any(String) }])
    await withoutTencent(async () => {
      const { answer } = await ask('olga')
      expect(answer).toMatchObject({
        source: 'archive',
        isRunning: false,
        people: [{ name: 'paul', seconds: expect.any(Number) }],
      })
      expect(answer.absent.map(({ name }) => name).sort()).toEqual(['hugo', 'mia'])
      for (const userid of ['mia', 'adam']) expect((await ask(userid)).answer.people).toEqual(answer.people)
      for (const userid of ['paul', 'hugo', 'carla']) expect((await ask(userid)).status).not.toBe(200)
    })
    const callsBefore = (await requestsAt(installation.sandbox)).length
    await runArchivePerson(ref(made, 'olga'), now)
    await runArchivePerson(ref(made, 'paul'), now)
    const calls = (await requestsAt(installation.sandbox)).slice(callsBefore)
    expect(calls.map(({ operation }) => operation)).toEqual(['listUserEndedMeetings', 'listUserEndedMeetings'])
  })

  it('equals what Tencent tells, is never overwritten by less, and by more', async () => {
    const { made, olga, id, move, ask } = await meetingUnderWay()
    for (const userid of ['paul', 'guest']) await move('join', userid)
    await archiveAttendance({ ...olga, now: await sandboxNow() }, { id })
    expect(await copies(made)).toMatchObject([{ isFinal: false, stays: 2 }])
    await advance(60)
    for (const userid of ['paul', 'guest']) await move('leave', userid)
    await move('join', 'hugo')
    await move('leave', 'hugo')
    const now = await afterTheEnd()
    await archiveAttendance({ ...olga, now }, { id })
    expect(await copies(made)).toMatchObject([{ isFinal: true, stays: 3 }])
    const { answer: live } = await ask('olga')
    expect(live.source).toBe('tencent')
    await withoutTencent(async () => {
      const { answer } = await ask('olga')
      expect({ ...answer, asOf: '', source: '' }).toEqual({ ...live, asOf: '', source: '' })
    })
    const less = {
      ...{ tenantId: made.tenant.id, subMeetingId: undefined, creatorKey: 'x', hostKeys: [], isFinal: true },
      answer: { ...live, people: live.people.slice(1) },
      seenAt: new Date(now.getTime() + 1000),
    }
    expect(await asTenant(made.tenant, (db) => saveAttendance(db, less))).toBe(false)
    expect(await copies(made)).toMatchObject([{ stays: 3, creatorKey: expect.not.stringMatching(/^x$/) }])
    expect(await asTenant(made.tenant, (db) => db.attendancePerson.count())).toBe(4)
  })

  it('keeps each occurrence of a series, also once Tencent lists it no more', async () => {
    const { made, ask } = await meetingUnderWay()
    const { now } = await advance(0)
    const { id, occurrences } = await makeSeries(made, 'olga', new Date((now + 120) * 1000))
    await syncCopies(await personContext(made, 'olga'))
    await control(installation.sandbox, 'POST', `/meetings/${id}/join`, { userid: 'paul' })
    await advance(600)
    await control(installation.sandbox, 'POST', `/meetings/${id}/leave`, { userid: 'paul' })
    await runArchivePerson(ref(made, 'olga'), await afterTheEnd())
    const start = toInstant(occurrences[0]?.startsAt ?? new Date())
    expect(await copies(made)).toContainEqual(expect.objectContaining({ subMeetingId: occurrences[0]?.id, stays: 1 }))
    await withoutTencent(async () => {
      const { answer } = await ask('adam', id, { start })
      expect(answer).toMatchObject({ source: 'archive', people: [{ name: 'paul' }] })
      expect(answer.occurrences.filter(({ hasAttendance }) => hasAttendance)).toMatchObject([{ startsAt: start }])
    })
  })

  it('forgets whoever is erased, seals names, and goes 400 days after the meeting', async () => {
    const { made, olga, move, id } = await meetingUnderWay()
    for (const userid of ['paul', 'guest', 'mia']) await move('join', userid)
    const now = await afterTheEnd()
    await archiveAttendance({ ...olga, now }, { id })
    const stored = await asTenant(made.tenant, (tenant) => tenant.attendancePerson.findMany())
    expect(stored.map(({ name }) => name.slice(0, 3))).toEqual(stored.map(() => 'v1.'))
    const operator = { tenant: { ...olga.tenant }, actor: { kind: 'operator' as const }, now, requestId: 'test' }
    for (const userid of ['paul', 'mia', 'hugo']) await eraseAccount(operator, { id: made.person(userid).membershipId })
    const left = await asTenant(made.tenant, (tenant) => tenant.attendancePerson.findMany())
    expect(left).toHaveLength(1)
    expect(await copies(made)).toMatchObject([{ hostKeys: [] }])
    const day = 86_400_000
    await purgeAttendance(new Date(now.getTime() + 399 * day))
    expect(await copies(made)).toHaveLength(1)
    await purgeAttendance(new Date(now.getTime() + 401 * day))
    expect(await copies(made)).toEqual([])
  })
})
