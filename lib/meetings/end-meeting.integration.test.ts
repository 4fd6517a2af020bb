import { describe, expect, it } from 'vitest'
import { POST as cancelDoor } from '@/app/api/t/[tenant]/meetings/[id]/cancel/route'
import { POST as endDoor } from '@/app/api/t/[tenant]/meetings/[id]/end/route'
import { GET as readDoor } from '@/app/api/t/[tenant]/meetings/[id]/route'
import { GET as listDoor, POST as newDoor } from '@/app/api/t/[tenant]/meetings/route'
import { doorsFor } from '@/test/ask-door'
import { testInstallation } from '@/test/installation'
import { control, makeTenant } from '@/test/make-tenant'
import { makeSeries } from '@/test/series'
import type { Meeting, MeetingList } from './schema'

const installation = testInstallation()

const inHours = (hours: number): string => `${new Date(Date.now() + hours * 3_600_000).toISOString().slice(0, 19)}Z`
const end = { force: false, retrieveCode: false }

/** Olga's meeting that runs since an hour, booked for another one; Paul is invited to nothing. */
async function runningMeeting() {
  const { sandbox } = installation
  const members = [
    { userid: 'olga', role: 'OWNER' as const },
    { userid: 'paul', role: 'MEMBER' as const },
  ]
  const tenant = await makeTenant({ sandbox, members })
  const { ids } = await control<{ ids: string[] }>(sandbox, 'POST', '/bulk', {
    corp: tenant.tenant.slug,
    userid: 'olga',
    sdkId: tenant.app.sdkId,
    count: 1,
    startsAt: Math.floor(Date.now() / 1000) - 3600,
    durationSeconds: 7200,
  })
  const id = ids[0] ?? ''
  const [olga, paul] = [await doorsFor(tenant.person('olga')), await doorsFor(tenant.person('paul'))]
  const move = (how: 'join' | 'leave', userid: string) => control(sandbox, 'POST', `/meetings/${id}/${how}`, { userid })
  const read = async () => (await olga<Meeting>(readDoor, { params: { id } })).answer
  return { tenant, id, params: { id }, olga, paul, move, read }
}

describe('ending', () => {
  it('without force is refused while people are inside, and nobody is put out', async () => {
    const { olga, params, move, read } = await runningMeeting()
    await move('join', 'paul')
    const refused = await olga(endDoor, { params, body: end })
    expect(refused).toMatchObject({ status: 409, answer: { code: 'people_inside' } })
    expect((await read()).status).toBe('running')
    await move('leave', 'paul')
    expect((await olga(endDoor, { params, body: end })).status).toBe(204)
  })

  it('with force ends it for everybody, and the code can be entered again', async () => {
    const { olga, params, move, read } = await runningMeeting()
    await move('join', 'paul')
    await move('join', 'olga')
    expect((await olga(endDoor, { params, body: { ...end, force: true } })).status).toBe(204)
    expect((await read()).status).toBe('endedEarly')
    await move('join', 'paul')
    expect((await read()).status).toBe('running')
  })

  it('with its code taken back is for good', async () => {
    const { olga, params, move, read } = await runningMeeting()
    await move('join', 'paul')
    expect((await olga(endDoor, { params, body: { force: true, retrieveCode: true } })).status).toBe(204)
    expect((await read()).status).toBe('ended')
    await expect(move('join', 'paul')).rejects.toThrow('409')
    const again = await olga(endDoor, { params, body: end })
    expect(again).toMatchObject({ status: 409, answer: { code: 'meeting_over' } })
  })

  it('of a series leaves its later occurrences their code', async () => {
    const { tenant, olga } = await runningMeeting()
    const { id } = await makeSeries(tenant, 'olga', new Date(inHours(0.05)))
    await control(installation.sandbox, 'POST', `/meetings/${id}/join`, { userid: 'paul' })
    const params = { id }
    const refused = await olga(endDoor, { params, body: { force: true, retrieveCode: true } })
    expect(refused).toMatchObject({
      status: 400,
      answer: { errors: [{ path: 'retrieveCode', code: 'series_goes_on' }] },
    })
    expect((await olga(endDoor, { params, body: { force: true, retrieveCode: false } })).status).toBe(204)
  })

  it('a meeting that has not begun is told as such', async () => {
    const { olga } = await runningMeeting()
    const body = { subject: 'Later', startsAt: inHours(24), endsAt: inHours(25) }
    const params = { id: (await olga<Meeting>(newDoor, { body })).answer.id }
    for (const force of [false, true]) {
      const refused = await olga(endDoor, { params, body: { ...end, force } })
      expect(refused).toMatchObject({ status: 409, answer: { code: 'meeting_not_running' } })
    }
  })

  it('is the creator’s alone', async () => {
    const { paul, params, move, read } = await runningMeeting()
    await move('join', 'paul')
    for (const force of [false, true]) {
      const refused = await paul(endDoor, { params, body: { ...end, force } })
      expect(refused).toMatchObject({ status: 403, answer: { code: 'not_allowed' } })
    }
    expect((await read()).status).toBe('running')
  })
})

describe('a meeting that was ended early', () => {
  it('is marked in the list and on its page, for everybody of the organisation', async () => {
    const { olga, paul, params, id, read } = await runningMeeting()
    expect((await read()).status).toBe('upcoming')
    await olga(endDoor, { params, body: end })
    const { items } = (await olga<MeetingList>(listDoor)).answer
    expect(items).toMatchObject([{ id, status: 'endedEarly' }])
    expect((await paul<Meeting>(readDoor, { params })).answer.status).toBe('endedEarly')
  })

  it('is not marked where it was ended before it began, and takes place as planned', async () => {
    const { olga } = await runningMeeting()
    const body = { subject: 'Later', startsAt: inHours(1), endsAt: inHours(2) }
    const params = { id: (await olga<Meeting>(newDoor, { body })).answer.id }
    await control(installation.sandbox, 'POST', `/meetings/${params.id}/join`, { userid: 'olga' })
    expect((await olga(endDoor, { params, body: { ...end, force: true } })).status).toBe(204)
    expect((await olga<Meeting>(readDoor, { params })).answer.status).toBe('upcoming')
  })

  it('is cancelled like another one', async () => {
    const { olga, params, read } = await runningMeeting()
    await olga(endDoor, { params, body: end })
    await olga(cancelDoor, { params, body: {} })
    expect((await read()).status).toBe('cancelled')
  })
})

describe('a quick meeting', () => {
  it('begins now, has code and link, and is over for good once it is ended', async () => {
    const { olga } = await runningMeeting()
    const made = await olga<Meeting>(newDoor, { body: { type: 'quick', subject: 'olga的快速会议' } })
    expect(made).toMatchObject({ status: 201, answer: { type: 'quick', role: 'creator', subject: 'olga的快速会议' } })
    expect(Math.abs(Date.parse(made.answer.startsAt) - Date.now())).toBeLessThan(60_000)
    expect([made.answer.code, made.answer.joinUrl]).toEqual([expect.stringMatching(/^\d{9}$/), expect.any(String)])
    const params = { id: made.answer.id }
    expect((await olga(endDoor, { params, body: end })).status).toBe(204)
    expect((await olga<Meeting>(readDoor, { params })).answer.status).toBe('ended')
  })
})

describe('who somebody is in a meeting', () => {
  it('is told by its page as by the list', async () => {
    const { tenant, olga, paul } = await runningMeeting()
    const body = { subject: 'Together', startsAt: inHours(24), endsAt: inHours(25) }
    const paulsId = tenant.person('paul').membershipId
    const roles = async (people: object) => {
      const params = { id: (await olga<Meeting>(newDoor, { body: { ...body, ...people } })).answer.id }
      const [hers, his] = [await olga<Meeting>(readDoor, { params }), await paul<Meeting>(readDoor, { params })]
      return [hers.answer.role, his.answer.role]
    }
    expect(await roles({ invitees: [paulsId] })).toEqual(['creator', 'invitee'])
    expect(await roles({ hosts: [paulsId] })).toEqual(['creator', 'host'])
    expect(await roles({})).toEqual(['creator', undefined])
  })
})
