import { describe, expect, it } from 'vitest'
import { GET as attendanceDoor } from '@/app/api/t/[tenant]/meetings/[id]/attendance/route'
import { callAsPerson } from '@/lib/connections/call-as-person'
import { operations } from '@/lib/tencent'
import { toInstant } from '@/lib/time'
import { doorsFor } from '@/test/ask-door'
import { connect } from '@/test/connect'
import { testInstallation } from '@/test/installation'
import { control, makeTenant } from '@/test/make-tenant'
import { makeSeries } from '@/test/series'
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
      ['hugo', 'member'],
      ['mia', 'host'],
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

  it('is one answer for a meeting of somebody else as for none', async () => {
    const { move, ask } = await meetingUnderWay()
    await move('join', 'paul')
    const [foreign, missing] = [await ask('carla'), await ask('carla', '123456789')]
    const facts = ({ status, answer }: Awaited<ReturnType<typeof ask>>) => ({ status, ...answer, requestId: '' })
    expect(facts(foreign)).toMatchObject({ status: 404, code: 'not_found' })
    expect(facts(foreign)).toEqual(facts(missing))
  })
})
