import { describe, expect, it } from 'vitest'
import { POST as cancelDoor } from '@/app/api/t/[tenant]/meetings/[id]/cancel/route'
import { GET as readDoor } from '@/app/api/t/[tenant]/meetings/[id]/route'
import { POST as newDoor } from '@/app/api/t/[tenant]/meetings/route'
import { asTenant } from '@/lib/db'
import { doorsFor } from '@/test/ask-door'
import { testInstallation } from '@/test/installation'
import { control, makeTenant } from '@/test/make-tenant'
import { makeSeries } from '@/test/series'
import { cancelMeeting, type Meeting } from './schema'

const installation = testInstallation()

const inHours = (hours: number): string => `${new Date(Date.now() + hours * 3_600_000).toISOString().slice(0, 19)}Z`

async function organisation() {
  const tenant = await makeTenant({
    sandbox: installation.sandbox,
    members: [
      { userid: 'olga', role: 'OWNER' },
      { userid: 'paul', role: 'MEMBER' },
    ],
  })
  const [olga, paul] = [await doorsFor(tenant.person('olga')), await doorsFor(tenant.person('paul'))]
  const schedule = async (given: object = {}) => {
    const body = { subject: 'Review', startsAt: inHours(24), endsAt: inHours(25), ...given }
    return (await olga<Meeting>(newDoor, { body })).answer
  }
  return { tenant, olga, paul, schedule }
}

describe('cancelling', () => {
  it('a meeting is done once, and again without an error', async () => {
    const { olga, schedule } = await organisation()
    const params = { id: (await schedule()).id }
    const statuses = []
    for (const body of [{ reason: '客户改期' }, {}]) statuses.push((await olga(cancelDoor, { params, body })).status)
    expect(statuses).toEqual([204, 204])
    expect((await olga<Meeting>(readDoor, { params })).answer.status).toBe('cancelled')
  })

  it('leaves an audit row without the words of the reason', async () => {
    const { tenant, olga, schedule } = await organisation()
    const { id } = await schedule()
    await olga(cancelDoor, { params: { id }, body: { reason: '客户改期' } })
    const rows = await asTenant({ id: tenant.tenant.id }, (db) =>
      db.auditEvent.findMany({ where: { action: 'meeting.cancelled', targetId: id } }),
    )
    expect(rows).toMatchObject([{ actorId: tenant.person('olga').membershipId, targetKind: 'meeting' }])
    expect(JSON.stringify(rows)).not.toContain('客户')
  })

  it('takes a reason of spaces for none', () => {
    expect(cancelMeeting.parse({ reason: '  ' })).toEqual({ reason: undefined })
  })

  it('one occurrence leaves the others as they are', async () => {
    const { tenant, olga } = await organisation()
    const { id, occurrences, read } = await makeSeries(tenant, 'olga', new Date(inHours(24)))
    const body = { subMeetingId: occurrences[1]?.id }
    for (const _time of ['first', 'second']) expect((await olga(cancelDoor, { params: { id }, body })).status).toBe(204)
    const after = await read()
    expect(after.series?.occurrences).toEqual(
      occurrences.map((occurrence, index) => ({ ...occurrence, deleted: index === 1 })),
    )
    expect(after.status).toBe('upcoming')
  })

  it('a whole series takes every occurrence', async () => {
    const { tenant, olga } = await organisation()
    const { id, read } = await makeSeries(tenant, 'olga', new Date(inHours(24)))
    expect((await olga(cancelDoor, { params: { id }, body: {} })).status).toBe(204)
    expect((await read()).status).toBe('cancelled')
  })

  it('says that the meeting has started where people are inside, and that it is over where it is', async () => {
    const { tenant, olga, schedule } = await organisation()
    const { sandbox } = installation
    const started = await schedule()
    await control(sandbox, 'POST', `/meetings/${started.id}/join`, { userid: 'paul' })
    const { ids } = await control<{ ids: string[] }>(sandbox, 'POST', '/bulk', {
      corp: tenant.tenant.slug,
      userid: 'olga',
      sdkId: tenant.app.sdkId,
      count: 1,
      startsAt: Math.floor(Date.now() / 1000) - 7200,
    })
    const answers = [started.id, ids[0] ?? ''].map((id) => olga(cancelDoor, { params: { id }, body: {} }))
    expect(await Promise.all(answers)).toMatchObject([
      { status: 409, answer: { code: 'meeting_started' } },
      { status: 409, answer: { code: 'meeting_over' } },
    ])
  })

  it('is the creator’s alone', async () => {
    const { tenant, paul, schedule } = await organisation()
    const meeting = await schedule({ invitees: [tenant.person('paul').membershipId] })
    const refused = await paul(cancelDoor, { params: { id: meeting.id }, body: {} })
    expect(refused).toMatchObject({ status: 403, answer: { code: 'not_allowed' } })
  })
})
