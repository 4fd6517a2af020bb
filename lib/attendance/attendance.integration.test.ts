import { describe, expect, it } from 'vitest'
import { GET as attendanceDoor } from '@/app/api/t/[tenant]/meetings/[id]/attendance/route'
import { callAsPerson } from '@/lib/connections/call-as-person'
import { syncCopies } from '@/lib/copies/sync-copies'
import { asTenant } from '@/lib/db'
import { changeMeeting } from '@/lib/meetings/change-meeting'
import { operations } from '@/lib/tencent'
import { toInstant } from '@/lib/time'
import { doorsFor } from '@/test/ask-door'
import { advanceClock, makeMeetingUnderWay } from '@/test/attended-meeting'
import { personContext } from '@/test/connect'
import { testInstallation } from '@/test/installation'
import { control, makeTenant } from '@/test/make-tenant'
import { bySecret, requestsAt } from '@/test/requests-at'
import { makeSeries } from '@/test/series'
import type { Attendance } from './schema'

const installation = testInstallation()
const [PC, PHONE] = [1, 3]

const meetingUnderWay = () => makeMeetingUnderWay(installation.sandbox)
const advance = (seconds: number) => advanceClock(installation.sandbox, seconds)

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
    const now = await advance(0)
    const { id, occurrences } = await makeSeries(made, 'olga', new Date(now.getTime() + 120_000))
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
    const begins = new Date((await advance(0)).getTime() + 600_000)
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
    // Also while a copy has it otherwise, which a reading of somebody else may have written late.
    const outdated = { membershipId: made.person('mia').membershipId, meetingId, role: 'host', seenAt: new Date() }
    const key = { tenantId: made.tenant.id, ...outdated }
    await asTenant(made.tenant, (db) => db.meetingViewer.create({ data: key }))
    expect((await ask('mia', meetingId)).status).toBe(404)
  })
})

describe('the attendance of somebody who is not connected', () => {
  it('is read with the enterprise’s secret for admins alone, as the creator whom an admin linked', async () => {
    const { made, id, move, ask } = await meetingUnderWay()
    await move('join', 'paul')
    for (const userid of ['mia', 'olga']) await syncCopies(await personContext(made, userid))
    const ended = { where: { membershipId: made.person('olga').membershipId }, data: { endedAt: new Date() } }
    await asTenant(made.tenant, (db) => db.connection.updateMany(ended))
    const since = (await requestsAt(installation.sandbox)).at(-1)?.id ?? 0
    for (const userid of ['mia', 'carla', 'paul']) expect((await ask(userid)).status).not.toBe(200)
    expect(bySecret(await requestsAt(installation.sandbox, since))).toEqual([])
    expect(await ask('adam')).toMatchObject({ status: 200, answer: { people: [{ name: 'paul' }], source: 'tencent' } })
    const calls = bySecret(await requestsAt(installation.sandbox, since))
    expect(calls.map(({ operation }) => operation)).toEqual(['getMeeting', 'listParticipants'])
    await asTenant(made.tenant, (db) =>
      db.membership.updateMany({ where: { id: made.person('olga').membershipId }, data: { userid: null } }),
    )
    expect((await ask('adam', id)).status).not.toBe(200)
  })
})
