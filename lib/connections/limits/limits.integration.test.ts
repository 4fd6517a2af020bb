import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { GET as listMeetings } from '@/app/api/t/[tenant]/meetings/route'
import { asTenant } from '@/lib/db'
import { operations } from '@/lib/tencent'
import { callDoor } from '@/test/call-door'
import { connect } from '@/test/connect'
import { testInstallation } from '@/test/installation'
import { control, makeTenant, type TestTenant } from '@/test/make-tenant'
import { requestsAt } from '@/test/requests-at'
import { signIn } from '@/test/sign-in'
import { type BrokerProcess, startBrokerProcess } from '@/test/start-broker-process'
import { callAsPerson } from '../call-as-person'
import { limitsOf } from './limits-of'
import { takeTokens } from './take-tokens'

const installation = testInstallation({})
let processes: BrokerProcess[] = []

beforeAll(async () => {
  processes = await Promise.all([startBrokerProcess(), startBrokerProcess(), startBrokerProcess()])
})
afterAll(() => Promise.all(processes.map((one) => one.kill())))
beforeEach(async () => {
  await control(installation.sandbox, 'DELETE', '/faults', {})
  await control(installation.sandbox, 'POST', '/limits', { enabled: true })
})

const members = [
  { userid: 'olga', role: 'OWNER' as const },
  { userid: 'mia', role: 'MEMBER' as const },
]
const make = () => makeTenant({ sandbox: installation.sandbox, members })

const flood = ({ tenant, person }: TestTenant, userid: string) => {
  const { membershipId } = person(userid)
  const task = { kind: 'flood' as const, tenantId: tenant.id, membershipId, lanes: 40 }
  return Promise.all(processes.map((one) => one.run(task)))
}

/** What the platform heard of one person. */
async function heardOf({ person }: TestTenant, userid: string) {
  const { openId } = person(userid)
  const requests = await requestsAt(installation.sandbox)
  return requests.filter(({ headers }) => Object.values(headers).includes(openId))
}

describe('three processes that call for one person as fast as they can', () => {
  it('stay within the limit together, so that Tencent never has to refuse', async () => {
    const made = await make()
    await connect(made, 'olga')
    const [began] = [performance.now()]
    await flood(made, 'olga')
    const minutes = (performance.now() - began) / 60_000
    const heard = await heardOf(made, 'olga')
    expect(heard.filter(({ code }) => code === 190310)).toEqual([])
    // A full bucket, what came back meanwhile, and three on credit for each process.
    expect(heard.length).toBeGreaterThanOrEqual(135)
    expect(heard.length).toBeLessThanOrEqual(135 + Math.ceil(minutes * 135) + 9)
  })

  it('hold up nobody else: a colleague and another organisation are served, the flooder is told when to come again', async () => {
    const [made, other] = await Promise.all([make(), make()])
    await Promise.all([connect(made, 'olga'), connect(made, 'mia'), connect(other, 'olga')])
    const cookies = await Promise.all([
      signIn(made.person('olga')),
      signIn(made.person('mia')),
      signIn(other.person('olga')),
    ])
    const flooding = flood(made, 'olga')
    const [, colleague, neighbour] = await Promise.all([
      flooding,
      callDoor(listMeetings, { cookie: cookies[1], tenant: made.tenant }),
      callDoor(listMeetings, { cookie: cookies[2], tenant: other.tenant }),
    ])
    expect([colleague.status, neighbour.status]).toEqual([200, 200])
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => callDoor(listMeetings, { cookie: cookies[0], tenant: made.tenant })),
    )
    const refused = answers.find(({ status }) => status === 429)
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThanOrEqual(1)
    expect(await refused?.json()).toMatchObject({ code: 'rate_limited', status: 429 })
    const after = await callDoor(listMeetings, { cookie: cookies[1], tenant: made.tenant })
    expect(after.status).toBe(200)
  })
})

describe('a bucket', () => {
  const limitFor = (tenantId: string, subjectId: string) => {
    const [limit] = limitsOf({ kind: 'person', tenantId, subjectId, limits: [] }, operations.getMeeting)
    if (!limit) throw new Error('no limit')
    return limit
  }

  it('gives what it holds, takes what was used on credit, and never more', async () => {
    const { tenant, person } = await make()
    const limit = limitFor(tenant.id, person('olga').membershipId)
    expect(await takeTokens(limit, { debt: 3, want: 10 })).toMatchObject({ granted: 10, blocked: 0 })
    const crowd = await Promise.all(Array.from({ length: 20 }, () => takeTokens(limit, { debt: 0, want: 10 })))
    const granted = crowd.reduce((sum, taken) => sum + taken.granted, 0)
    expect(granted).toBeGreaterThanOrEqual(122)
    expect(granted).toBeLessThanOrEqual(124)
  })

  it('is nothing that another organisation can take from', async () => {
    const [mine, theirs] = await Promise.all([make(), make()])
    const subject = mine.person('olga').membershipId
    await takeTokens(limitFor(mine.tenant.id, subject), { debt: 0, want: 135 })
    expect((await takeTokens(limitFor(theirs.tenant.id, subject), { debt: 0, want: 135 })).granted).toBe(135)
    const rows = await asTenant(theirs.tenant, (db) => db.rateBucket.findMany())
    expect(rows.map(({ tenantId }) => tenantId)).toEqual([theirs.tenant.id])
  })
})

describe('what Tencent says', () => {
  it.each([
    [190310, 'listUserMeetings'],
    [190313, 'listUserMeetings'],
  ] as const)('after %i holds back all processes for the time told', async (value, operation) => {
    const made = await make()
    const ctx = await connect(made, 'olga')
    const fault = { operation, phase: 'before', kind: 'errorCode', value, times: 1 }
    await control(installation.sandbox, 'POST', '/faults', fault)
    const call = () => callAsPerson(ctx, operations.listUserMeetings, {})
    await expect(call()).rejects.toMatchObject({
      code: 'rate_limited',
      retryAfterSeconds: 60,
      tencent: { code: value },
    })
    const before = (await heardOf(made, 'olga')).length
    const again = await call().catch((error: unknown) => error)
    expect(again).toMatchObject({ code: 'rate_limited', tencent: undefined })
    expect((again as { retryAfterSeconds: number }).retryAfterSeconds).toBeGreaterThan(50)
    await flood(made, 'olga')
    // Each other process may have had a few on credit.
    expect((await heardOf(made, 'olga')).length - before).toBeLessThanOrEqual(9)
  })

  it('of new meetings leaves reading alone', async () => {
    const ctx = await connect(await make(), 'olga')
    const fault = { operation: 'createMeeting', phase: 'before', kind: 'errorCode', value: 500029, times: 1 }
    await control(installation.sandbox, 'POST', '/faults', fault)
    const times = { startsAt: new Date(Date.now() + 3_600_000), endsAt: new Date(Date.now() + 7_200_000) }
    const create = () => callAsPerson(ctx, operations.createMeeting, { subject: 'Planning', ...times })
    await expect(create()).rejects.toMatchObject({ code: 'scheduling_too_fast', tencent: { code: 500029 } })
    await expect(create()).rejects.toMatchObject({ code: 'scheduling_too_fast', tencent: undefined })
    await expect(callAsPerson(ctx, operations.listUserMeetings, {})).resolves.toMatchObject({ items: [] })
  })
})
