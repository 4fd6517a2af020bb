import { describe, expect, it } from 'vitest'
import { GET as participantsDoor } from '@/app/api/t/[tenant]/meetings/[id]/participants/route'
import { doorsFor } from '@/test/ask-door'
import { personContext } from '@/test/connect'
import { testInstallation } from '@/test/installation'
import { control, makeTenant } from '@/test/make-tenant'
import { makeSeries } from '@/test/series'
import { listParticipants } from './list-participants'
import type { ParticipantList } from './past-schema'

const installation = testInstallation()
const DAY = 86_400
const [PC, PHONE] = [1, 3]

const advance = (advanceSeconds: number) =>
  control<{ now: number }>(installation.sandbox, 'POST', '/clock', { advanceSeconds })

/** A meeting of Olga's that began a moment ago, to which people come and go as the sandbox's clock moves. */
async function meetingWithVisitors() {
  const { sandbox } = installation
  const members = [
    { userid: 'olga', role: 'OWNER' as const },
    { userid: 'paul', role: 'MEMBER' as const },
    { userid: 'guest' },
  ]
  const tenant = await makeTenant({ sandbox, members })
  const { now } = await advance(0)
  const { ids } = await control<{ ids: string[] }>(sandbox, 'POST', '/bulk', {
    corp: tenant.tenant.slug,
    userid: 'olga',
    sdkId: tenant.app.sdkId,
    count: 1,
    startsAt: now,
    durationSeconds: 7200,
  })
  const id = ids[0] ?? ''
  const [olga, paul] = [await doorsFor(tenant.person('olga')), await doorsFor(tenant.person('paul'))]
  const move = (how: 'join' | 'leave', userid: string, instanceid?: number) =>
    control(sandbox, 'POST', `/meetings/${id}/${how}`, { userid, instanceid })
  const people = async () => (await olga<ParticipantList>(participantsDoor, { params: { id } })).answer
  return { tenant, id, olga, paul, move, people }
}

describe('the participants of a meeting', () => {
  it('count somebody who comes back once, with both stays', async () => {
    const { move, people } = await meetingWithVisitors()
    await move('join', 'paul')
    await advance(600)
    await move('leave', 'paul')
    await advance(600)
    await move('join', 'paul')
    await advance(300)
    await move('leave', 'paul')
    const { people: found, inside } = await people()
    expect(found).toMatchObject([{ name: 'paul', isYou: false, role: 'member', isInside: false }])
    expect(found[0]?.sessions).toHaveLength(2)
    expect(found[0]?.seconds).toBeGreaterThanOrEqual(900)
    expect(found[0]?.seconds).toBeLessThan(960)
    expect(inside).toBe(0)
  })

  it('count the time of two devices at once only once', async () => {
    const { move, people } = await meetingWithVisitors()
    await move('join', 'paul', PC)
    await advance(600)
    await move('join', 'paul', PHONE)
    await advance(600)
    await move('leave', 'paul', PC)
    await advance(600)
    await move('leave', 'paul', PHONE)
    const [paul] = (await people()).people
    expect(paul?.sessions.map(({ device }) => device)).toEqual([PC, PHONE])
    expect(paul?.seconds).toBeGreaterThanOrEqual(1800)
    expect(paul?.seconds).toBeLessThan(1860)
  })

  it('tell who is still inside, and who is the creator', async () => {
    const { tenant, move, people } = await meetingWithVisitors()
    for (const userid of ['olga', 'paul', 'guest']) await move('join', userid)
    await move('leave', 'paul')
    const { people: found, inside } = await people()
    expect(inside).toBe(2)
    expect(found.map(({ name, role, isYou, isInside }) => [name, role, isYou, isInside])).toEqual([
      ['olga', 'creator', true, true],
      ['paul', 'member', false, false],
      ['guest', 'member', false, true],
    ])
    expect(found[0]?.id).toBe(tenant.person('olga').membershipId)
    expect(found[0]?.sessions).toMatchObject([{ joinedAt: expect.any(String) }])
    expect(found[0]?.sessions[0]).not.toHaveProperty('leftAt')
  })

  it('of several pages are all there', async () => {
    const { move, people } = await meetingWithVisitors()
    for (let time = 0; time < 105; time++) {
      await move('join', 'paul')
      await move('leave', 'paul')
    }
    const { people: found } = await people()
    expect(found[0]?.sessions).toHaveLength(105)
  })

  it('are the creator’s to see', async () => {
    const { id, paul, move } = await meetingWithVisitors()
    await move('join', 'paul')
    const refused = await paul(participantsDoor, { params: { id } })
    expect(refused).toMatchObject({ status: 403, answer: { code: 'not_allowed' } })
  })

  it('of a series are those of the occurrence asked for, and of the current one where none is', async () => {
    const { tenant, olga } = await meetingWithVisitors()
    const { now } = await advance(0)
    const { id, occurrences } = await makeSeries(tenant, 'olga', new Date((now + 120) * 1000))
    await control(installation.sandbox, 'POST', `/meetings/${id}/join`, { userid: 'paul' })
    const count = async (query: Record<string, string>) =>
      (await olga<ParticipantList>(participantsDoor, { params: { id }, query })).answer.people.length
    const [first, second] = occurrences
    expect(await count({ subMeetingId: first?.id ?? '' })).toBe(1)
    expect(await count({ subMeetingId: second?.id ?? '' })).toBe(0)
    expect(await count({})).toBe(1)
  })

  it('are still read half a year later', async () => {
    const { tenant, id, move } = await meetingWithVisitors()
    await move('join', 'paul')
    await move('leave', 'paul')
    await advance(180 * DAY)
    const ctx = await personContext(tenant, 'olga')
    const later = { ...ctx, now: new Date(ctx.now.getTime() + 180 * DAY * 1000) }
    expect((await listParticipants(later, { id })).people).toMatchObject([{ name: 'paul' }])
  })
})
