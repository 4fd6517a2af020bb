import { describe, expect, it } from 'vitest'
import { eraseAccount } from '@/lib/accounts/erase-account'
import { runCopy } from '@/lib/copies/run-copy-jobs'
import { syncCopies } from '@/lib/copies/sync-copies'
import { asTenant, inTenantTransaction } from '@/lib/db'
import { stopListening } from '@/lib/events/hub'
import { toInstant } from '@/lib/time'
import { advanceClock, keptAttendance, makeMeetingUnderWay, withoutTencent } from '@/test/attended-meeting'
import { personContext } from '@/test/connect'
import { testInstallation } from '@/test/installation'
import { control, type TestTenant } from '@/test/make-tenant'
import { catchUp, openTestStream, type TestStream } from '@/test/open-stream'
import { asAdmin, queuedJobs } from '@/test/queued-jobs'
import { requestsAt } from '@/test/requests-at'
import { makeSeries } from '@/test/series'
import { signIn } from '@/test/sign-in'
import { archiveAttendance } from './archive-attendance'
import { ARCHIVE_PERSON } from './jobs'
import { findCopy } from './open-archive'
import { openAttendance } from './open-attendance'
import { planArchives } from './plan-archives'
import { purgeAttendance } from './purge-attendance'
import { runArchivePerson } from './run-archive-jobs'
import { saveAttendance } from './save-attendance'

const installation = testInstallation()

const meetingUnderWay = () => makeMeetingUnderWay(installation.sandbox)
const advance = (seconds: number) => advanceClock(installation.sandbox, seconds)
/** Lets the meetings end, and the hour pass in which they would. */
const afterTheEnd = () => advance(7200)
const ref = (made: TestTenant, userid: string) => ({
  tenantId: made.tenant.id,
  membershipId: made.person(userid).membershipId,
})

describe('the archive of attendance', () => {
  it('is planned for everybody connected, whether they come here or not, and for nobody else', async () => {
    const { made } = await meetingUnderWay()
    const where = { tenantId: made.tenant.id }
    const [olga, mia] = ['olga', 'mia'].map((userid) => made.person(userid).membershipId)
    await asTenant(made.tenant, async (db) => {
      await db.connection.updateMany({ where: { ...where, membershipId: olga }, data: { lastUsedAt: new Date(0) } })
      await db.connection.updateMany({ where: { ...where, membershipId: mia }, data: { endedAt: new Date() } })
    })
    await planArchives(new Date())
    await planArchives(new Date())
    const jobs = await asAdmin(installation.database, (admin) => queuedJobs(admin, ARCHIVE_PERSON))
    const planned = jobs.flatMap(({ payload }) => (payload.tenantId === made.tenant.id ? [payload.membershipId] : []))
    expect(planned.sort()).toEqual([olga, made.person('paul').membershipId].sort())
  })

  it('asks for each meeting of somebody else once at most, and for none whose creator is known', async () => {
    const { made, id, move } = await meetingUnderWay()
    for (const how of ['join', 'leave'] as const) {
      for (const userid of ['paul', 'mia']) await move(how, userid)
    }
    const now = await afterTheEnd()
    const operationsOf = async (userid: string) => {
      const since = (await requestsAt(installation.sandbox)).at(-1)?.id ?? 0
      await runArchivePerson(ref(made, userid), now)
      const asked = (await requestsAt(installation.sandbox, since)).map(({ operation }) => operation)
      return asked.filter((operation) => operation !== 'listUserEndedMeetings')
    }
    expect(await operationsOf('paul')).toEqual(['getMeeting', 'listParticipants'])
    expect(await operationsOf('paul')).toEqual([])
    await runCopy({ ...ref(made, 'olga'), meetingId: id, role: 'creator' }, new Date())
    await asTenant(made.tenant, (db) => db.archiveReading.deleteMany())
    expect(await operationsOf('paul')).toEqual([])
    expect(await operationsOf('mia')).toEqual([])
    expect(await keptAttendance(made)).toEqual([])
  })

  it('reads what it kept once more some hours after the end, for who came back', async () => {
    const { made, move, id } = await meetingUnderWay()
    await move('join', 'paul')
    await move('leave', 'paul')
    const now = await afterTheEnd()
    await runArchivePerson(ref(made, 'olga'), now)
    await move('join', 'hugo')
    await move('leave', 'hugo')
    const later = new Date(now.getTime() + 6 * 3_600_000)
    await runArchivePerson(ref(made, 'olga'), new Date(now.getTime() + 3_600_000))
    expect(await keptAttendance(made)).toMatchObject([{ meetingId: id, stays: 1 }])
    await runArchivePerson(ref(made, 'olga'), later)
    expect(await keptAttendance(made)).toMatchObject([{ meetingId: id, stays: 2 }])
    const since = (await requestsAt(installation.sandbox)).at(-1)?.id ?? 0
    await runArchivePerson(ref(made, 'olga'), later)
    expect(await requestsAt(installation.sandbox, since)).toHaveLength(1)
  })

  it('of 2,500 people is read as they are asked for, each once and in order', async () => {
    const { made, olga, id } = await meetingUnderWay()
    await archiveAttendance({ ...olga, now: await advance(0) }, { id })
    const copy = await findCopy(made.tenant.id, id)
    const startsAt = toInstant(copy?.startsAt ?? new Date())
    const people = Array.from({ length: 2500 }, (_, index) => {
      // Many come at the same moment.
      const joinedAt = toInstant(new Date(Date.parse(startsAt) + Math.floor(index / 900) * 1000))
      const times = { joinedAt, leftAt: toInstant(new Date(Date.parse(startsAt) + 60_000)) }
      const person = { role: 'member' as const, isGuest: false, seconds: 60, stays: [{ ...times, isInferred: false }] }
      return { key: `k${index}`, name: `人 ${index} 🙂`, ...person, ...times }
    })
    const meeting = { id, code: '1', subject: 'Large', startsAt, endsAt: startsAt }
    const kept = { tenantId: made.tenant.id, subMeetingId: undefined, creatorKey: copy?.creatorKey ?? '', hostKeys: [] }
    const seenAt = new Date(Date.now() + 86_400_000)
    await inTenantTransaction(made.tenant, (db) =>
      saveAttendance(db, { ...kept, answer: { meeting, people, absent: [] }, isFinal: true, seenAt }),
    )
    const { people: read } = await openAttendance(await personContext(made, 'olga'), { id })
    const found: (typeof people)[number][] = []
    for await (const person of read) found.push({ ...person, leftAt: person.leftAt ?? '' } as (typeof people)[number])
    const order = ({ joinedAt, key }: { joinedAt: string; key: string }) => `${joinedAt} ${key}`
    const inOrder = people.toSorted((one, other) => (order(one) < order(other) ? -1 : 1))
    expect(found.map(({ key, name }) => [key, name])).toEqual(inOrder.map(({ key, name }) => [key, name]))
  })

  it('has what ended since the last time, reads it as nobody’s use, and only what its creator may see', async () => {
    const { made, id, move, ask } = await meetingUnderWay()
    await move('join', 'paul')
    await advance(600)
    await move('leave', 'paul')
    const now = await afterTheEnd()
    for (const userid of ['paul', 'olga']) await runArchivePerson(ref(made, userid), now)
    const kept = await keptAttendance(made)
    expect(kept).toMatchObject([{ meetingId: id, isFinal: true, stays: 1, creatorKey: expect.any(String) }])
    await withoutTencent(installation.sandbox, async () => {
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
    await archiveAttendance({ ...olga, now: await advance(0) }, { id })
    expect(await keptAttendance(made)).toMatchObject([{ isFinal: false, stays: 2 }])
    await advance(60)
    for (const userid of ['paul', 'guest']) await move('leave', userid)
    await move('join', 'hugo')
    await move('leave', 'hugo')
    const now = await afterTheEnd()
    await archiveAttendance({ ...olga, now }, { id })
    expect(await keptAttendance(made)).toMatchObject([{ isFinal: true, stays: 3 }])
    const { answer: live } = await ask('olga')
    expect(live.source).toBe('tencent')
    await withoutTencent(installation.sandbox, async () => {
      const { answer } = await ask('olga')
      expect({ ...answer, asOf: '', source: '' }).toEqual({ ...live, asOf: '', source: '' })
    })
    const less = {
      ...{ tenantId: made.tenant.id, subMeetingId: undefined, creatorKey: 'x', hostKeys: [], isFinal: true },
      answer: { ...live, people: live.people.slice(1) },
      seenAt: new Date(now.getTime() + 1000),
    }
    expect(await asTenant(made.tenant, (db) => saveAttendance(db, less))).toBe(false)
    expect(await keptAttendance(made)).toMatchObject([{ stays: 3, creatorKey: expect.not.stringMatching(/^x$/) }])
    expect(await asTenant(made.tenant, (db) => db.attendancePerson.count())).toBe(4)
  })

  it('tells the open pages of its creator and its hosts that there is something kept, and nobody else’s', async () => {
    const { made, olga, id } = await meetingUnderWay()
    for (const userid of ['mia', 'olga', 'paul']) await syncCopies(await personContext(made, userid))
    await runCopy({ ...ref(made, 'olga'), meetingId: id, role: 'creator' }, new Date())
    const streams: TestStream[] = []
    for (const userid of ['olga', 'mia', 'paul']) {
      streams.push(await openTestStream(made.tenant, await signIn(made.person(userid))))
    }
    await archiveAttendance({ ...olga, now: await advance(0) }, { id })
    await catchUp(made.tenant, ...streams)
    const heard = streams.map((stream) => stream.hints())
    const told = [{ noun: 'attendance', id }]
    expect(heard).toEqual([told, told, []])
    for (const stream of streams) await stream.close()
    await stopListening()
  })

  it('keeps each occurrence of a series, also once Tencent lists it no more', async () => {
    const { made, ask } = await meetingUnderWay()
    const now = await advance(0)
    const { id, occurrences } = await makeSeries(made, 'olga', new Date(now.getTime() + 120_000))
    await syncCopies(await personContext(made, 'olga'))
    await control(installation.sandbox, 'POST', `/meetings/${id}/join`, { userid: 'paul' })
    await advance(600)
    await control(installation.sandbox, 'POST', `/meetings/${id}/leave`, { userid: 'paul' })
    await runArchivePerson(ref(made, 'olga'), await afterTheEnd())
    const start = toInstant(occurrences[0]?.startsAt ?? new Date())
    expect(await keptAttendance(made)).toContainEqual(
      expect.objectContaining({ subMeetingId: occurrences[0]?.id, stays: 1 }),
    )
    await withoutTencent(installation.sandbox, async () => {
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
    expect(await keptAttendance(made)).toMatchObject([{ hostKeys: [] }])
    const day = 86_400_000
    await purgeAttendance(new Date(now.getTime() + 399 * day))
    expect(await keptAttendance(made)).toHaveLength(1)
    await purgeAttendance(new Date(now.getTime() + 401 * day))
    expect(await keptAttendance(made)).toEqual([])
  })
})
