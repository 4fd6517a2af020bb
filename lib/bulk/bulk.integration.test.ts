import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { POST as cancel } from '@/app/api/t/[tenant]/admin/connections/bulk/[id]/cancel/route'
import { POST as retry } from '@/app/api/t/[tenant]/admin/connections/bulk/[id]/retry/route'
import { GET as show } from '@/app/api/t/[tenant]/admin/connections/bulk/[id]/route'
import { GET as rowsDoor } from '@/app/api/t/[tenant]/admin/connections/bulk/[id]/rows/route'
import { POST as disconnect } from '@/app/api/t/[tenant]/admin/connections/bulk/disconnect/route'
import { GET as list } from '@/app/api/t/[tenant]/admin/connections/bulk/route'
import { asTenant, withoutTenant } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import { auditRows } from '@/test/audit-rows'
import { begin, finish, ids, jobOf, outcomes } from '@/test/bulk-actions'
import { callDoor } from '@/test/call-door'
import { connect } from '@/test/connect'
import { testInstallation } from '@/test/installation'
import { control, makeTenant, type TestMember, type TestTenant } from '@/test/make-tenant'
import { signIn } from '@/test/sign-in'
import { tokenCounts } from '@/test/token-counts'
import { purgeBulk } from './purge-bulk'
import type { BulkJob } from './schema'

const installation = testInstallation()

const everybody: TestMember[] = [
  { userid: 'olga', role: 'OWNER' },
  { userid: 'adam', role: 'ADMIN' },
  { userid: 'otto', role: 'MEMBER' },
  { userid: 'mona', role: 'MEMBER' },
  { userid: 'piet', role: 'MEMBER', status: 'PENDING' },
  { userid: 'paul', role: 'MEMBER', status: 'PENDING' },
  { userid: 'sara', role: 'MEMBER', status: 'SUSPENDED' },
]
const make = (members = everybody) => makeTenant({ sandbox: installation.sandbox, members })

const setMember = (made: TestTenant, userid: string, data: Prisma.MembershipUpdateManyMutationInput) =>
  asTenant(made.tenant, (db) =>
    db.membership.updateMany({ where: { tenantId: made.tenant.id, id: made.person(userid).membershipId }, data }),
  )

async function addPending(made: TestTenant, count: number): Promise<void> {
  const openIds = Array.from({ length: count }, () => randomUUID())
  await withoutTenant().user.createMany({ data: openIds.map((openId) => ({ appId: made.app.id, openId })) })
  const users = await withoutTenant().user.findMany({ where: { openId: { in: openIds } } })
  const data = users.map(({ id }) => ({ tenantId: made.tenant.id, userId: id, status: 'PENDING' as const }))
  await asTenant(made.tenant, (db) => db.membership.createMany({ data }))
}

describe('all that match', () => {
  it('are those there were when it was confirmed: whoever comes later is not touched', async () => {
    const made = await make()
    const cookie = await signIn(made.person('adam'))
    const body = { action: 'APPROVE', matching: { view: 'pending' }, count: 2 }
    const { status, body: job } = await begin(made, cookie, body)
    expect(status).toBe(201)
    expect(job).toMatchObject({
      state: 'RUNNING',
      total: 2,
      left: 2,
      outcomes: {},
      isYours: true,
      startedByName: 'adam',
    })
    await addPending(made, 3)
    await finish(made, job.id)
    expect(await jobOf(made, cookie, job.id)).toMatchObject({ state: 'DONE', left: 0, outcomes: { done: 2 } })
    const pending = { tenantId: made.tenant.id, status: 'PENDING' as const }
    expect(await asTenant(made.tenant, (db) => db.membership.count({ where: pending }))).toBe(3)
    const approved = await auditRows(made, 'member.approved')
    expect(approved.map(({ targetId }) => targetId).sort()).toEqual(ids(made, 'piet', 'paul').sort())
    for (const row of approved)
      expect(row).toMatchObject({ actorId: made.person('adam').membershipId, requestId: job.id })
    expect(await auditRows(made, 'bulk.started')).toMatchObject([{ details: { what: 'APPROVE', accounts: 2 } }])
  })

  it('are refused where there are more or fewer than were confirmed, and nothing is begun', async () => {
    const made = await make()
    const cookie = await signIn(made.person('adam'))
    const answer = await begin(made, cookie, { action: 'APPROVE', matching: { view: 'pending' }, count: 3 })
    expect(answer).toMatchObject({ status: 409, body: { code: 'conflict', current: { count: 2 } } })
    const jobs = await callDoor(list, { cookie, tenant: made.tenant })
    expect(await jobs.json()).toEqual({ items: [] })
  })
})

describe('a mix of accounts', () => {
  it('has its outcome each; ids of another tenant and of nobody are told apart by nothing', async () => {
    const [made, other] = await Promise.all([make(), make()])
    const cookie = await signIn(made.person('adam'))
    const nobody = randomUUID()
    const [foreign = ''] = ids(other, 'otto')
    const chosen = [...ids(made, 'otto', 'adam', 'olga', 'piet', 'sara'), foreign, nobody]
    const { body: job } = await begin(made, cookie, { action: 'SUSPEND', ids: chosen, count: 7 })
    await finish(made, job.id)
    expect(await outcomes(made, cookie, job.id)).toEqual({
      otto: 'done',
      adam: 'not_allowed',
      olga: 'not_allowed',
      piet: 'conflict',
      sara: 'done',
      [foreign]: 'not_found',
      [nobody]: 'not_found',
    })
    expect(await outcomes(made, cookie, job.id, { only: 'failed' })).not.toHaveProperty('otto')
    expect((await auditRows(made, 'member.suspended')).map(({ targetId }) => targetId)).toEqual(ids(made, 'otto'))
    expect(await auditRows(other, 'member.suspended')).toEqual([])
  })

  it('is judged by the role that whoever started it has when its turn comes', async () => {
    const owners: TestMember[] = ['olga', 'oskar', 'otto'].map((userid) => ({ userid, role: 'OWNER' }))
    const made = await make(owners)
    const cookie = await signIn(made.person('olga'))
    const { body: job } = await begin(made, cookie, { action: 'SUSPEND', ids: ids(made, 'oskar', 'otto'), count: 2 })
    await setMember(made, 'olga', { role: 'ADMIN' })
    await finish(made, job.id)
    expect(Object.values((await jobOf(made, cookie, job.id)).outcomes)).toEqual([2])
    await setMember(made, 'olga', { role: 'OWNER' })
    const again = await begin(made, cookie, { action: 'SUSPEND', ids: ids(made, 'oskar', 'otto'), count: 2 })
    await finish(made, again.body.id)
    expect(await jobOf(made, cookie, again.body.id)).toMatchObject({ outcomes: { done: 2 } })
  })

  it('that failed can be tried again, alone', async () => {
    const made = await make()
    const cookie = await signIn(made.person('olga'))
    const { body: job } = await begin(made, cookie, { action: 'SUSPEND', ids: ids(made, 'otto', 'piet'), count: 2 })
    await finish(made, job.id)
    expect(await outcomes(made, cookie, job.id)).toEqual({ otto: 'done', piet: 'conflict' })
    await setMember(made, 'piet', { status: 'ACTIVE' })
    const answer = await callDoor(retry, { cookie, tenant: made.tenant, params: { id: job.id }, body: {} })
    const second = (await answer.json()) as BulkJob
    expect(second).toMatchObject({ total: 1, state: 'RUNNING' })
    await finish(made, second.id)
    expect(await outcomes(made, cookie, second.id)).toEqual({ piet: 'done' })
    const none = await callDoor(retry, { cookie, tenant: made.tenant, params: { id: second.id }, body: {} })
    expect(none.status).toBe(409)
  })
})

describe('refreshing and disconnecting many', () => {
  it('tells what Tencent said of each', async () => {
    const made = await make()
    const cookie = await signIn(made.person('olga'))
    for (const userid of ['adam', 'otto', 'mona']) await connect(made, userid)
    await control(installation.sandbox, 'POST', '/tokens/withdraw', { openId: made.person('otto').openId })
    const fault = { operation: 'refreshToken', openId: made.person('mona').openId, times: 1 }
    await control(installation.sandbox, 'POST', '/faults', { ...fault, phase: 'before', kind: 'status', value: 500 })
    const chosen = ids(made, 'adam', 'otto', 'mona', 'piet')
    const { body: job } = await begin(made, cookie, { action: 'REFRESH', ids: chosen, count: 4 })
    await finish(made, job.id)
    const told = { adam: 'done', otto: 'needs_reauth', mona: 'tencent_failed', piet: 'conflict' }
    expect(await outcomes(made, cookie, job.id)).toEqual(told)
    expect(await auditRows(made, 'connection.refreshed')).toHaveLength(3)
  })

  it('needs the number typed, and takes the tokens away', async () => {
    const made = await make()
    const cookie = await signIn(made.person('olga'))
    for (const userid of ['adam', 'otto']) await connect(made, userid)
    const chosen = { ids: ids(made, 'adam', 'otto'), count: 2 }
    const refused = await begin(made, cookie, { ...chosen, confirmation: '3' }, disconnect)
    const errors = [{ path: 'confirmation', code: 'confirmation_mismatch' }]
    expect(refused).toMatchObject({ status: 400, body: { errors } })
    const { status, body: job } = await begin(made, cookie, { ...chosen, confirmation: ' 2 ' }, disconnect)
    expect(status).toBe(201)
    await finish(made, job.id)
    const living = { tenantId: made.tenant.id, endedAt: null, membershipId: { in: chosen.ids } }
    expect(await asTenant(made.tenant, (db) => db.connection.count({ where: living }))).toBe(0)
    expect((await jobOf(made, cookie, job.id)).left).toBe(0)
    expect(await auditRows(made, 'connection.disconnected')).toHaveLength(2)
  })

  it('is for nobody who signed in longer ago than ten minutes, nor by the door of the other actions', async () => {
    const made = await make()
    const cookie = await signIn(made.person('olga'))
    await withoutTenant().sessionGrant.updateMany({
      where: { tenantId: made.tenant.id },
      data: { authenticatedAt: new Date(Date.now() - 11 * 60_000) },
    })
    const chosen = { ids: ids(made, 'otto'), count: 1 }
    const stale = await begin(made, cookie, { ...chosen, confirmation: '1' }, disconnect)
    expect(stale).toMatchObject({ status: 403, body: { code: 'needs_recent_sign_in' } })
    expect(await begin(made, cookie, { ...chosen, action: 'DISCONNECT' })).toMatchObject({ status: 400 })
  })
})

describe('whoever started it', () => {
  it.each([
    ['is suspended', { status: 'SUSPENDED' }],
    ['is a member only', { role: 'MEMBER' }],
  ] as const)('%s: the rest of it stops, and the audit says so', async (_, change) => {
    const made = await make()
    const cookie = await signIn(made.person('olga'))
    const theirs = await signIn(made.person('adam'))
    const { body: job } = await begin(made, theirs, { action: 'APPROVE', ids: ids(made, 'piet', 'paul'), count: 2 })
    await setMember(made, 'adam', change)
    await finish(made, job.id)
    expect(await jobOf(made, cookie, job.id)).toMatchObject({ state: 'STOPPED', left: 0, outcomes: { stopped: 2 } })
    expect(await auditRows(made, 'member.approved')).toEqual([])
    expect(await auditRows(made, 'bulk.stopped')).toMatchObject([{ targetId: job.id, outcome: 'refused' }])
  })

  it('or another admin leaves out the rest of it', async () => {
    const made = await make()
    const [cookie, theirs] = [await signIn(made.person('olga')), await signIn(made.person('adam'))]
    const { body: job } = await begin(made, theirs, { action: 'APPROVE', ids: ids(made, 'piet', 'paul'), count: 2 })
    for (let time = 0; time < 2; time++) {
      const answer = await callDoor(cancel, { cookie, tenant: made.tenant, params: { id: job.id }, body: {} })
      expect(await answer.json()).toMatchObject({ state: 'CANCELLED', outcomes: { cancelled: 2 } })
    }
    await finish(made, job.id)
    expect(await auditRows(made, 'member.approved')).toEqual([])
    expect(await auditRows(made, 'bulk.cancelled')).toHaveLength(1)
  })
})

describe('a bulk action', () => {
  it.each([
    [{ action: 'APPROVE', count: 1 }, 'ids_or_matching'],
    [{ action: 'APPROVE', ids: [randomUUID()], matching: {}, count: 1 }, 'ids_or_matching'],
    [{ action: 'ERASE', ids: [randomUUID()], count: 1 }, 'not_an_option'],
    [{ action: 'APPROVE', ids: [], count: 1 }, 'required'],
    [{ action: 'APPROVE', ids: Array.from({ length: 501 }, () => randomUUID()), count: 501 }, 'too_many'],
    [{ action: 'APPROVE', matching: {}, count: 1e9 }, 'too_many'],
    [{ action: 'APPROVE', matching: { tenantId: 'x' }, count: 1 }, 'unknown_field'],
    [{ action: 'APPROVE', ids: [randomUUID()], count: 1, startedBy: 'x' }, 'unknown_field'],
  ])('started with %j is refused: %s', async (body, code) => {
    const made = await make()
    const answer = await begin(made, await signIn(made.person('olga')), body)
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ code }] } })
  })

  it('of another tenant is a miss like one that never was', async () => {
    const [made, other] = await Promise.all([make(), make()])
    const [cookie, theirs] = [await signIn(made.person('olga')), await signIn(other.person('olga'))]
    const { body: job } = await begin(other, theirs, { action: 'APPROVE', ids: ids(other, 'piet'), count: 1 })
    for (const door of [show, rowsDoor]) {
      const answers = await Promise.all(
        [job.id, randomUUID(), 'x'].map((id) => callDoor(door, { cookie, tenant: made.tenant, params: { id } })),
      )
      expect(answers.map(({ status }) => status)).toEqual([404, 404, 404])
    }
    const call = { cookie, tenant: made.tenant, params: { id: job.id }, body: {} }
    expect([(await callDoor(cancel, call)).status, (await callDoor(retry, call)).status]).toEqual([404, 404])
    expect((await jobOf(other, theirs, job.id)).state).toBe('RUNNING')
  })

  it('that is 30 days old is gone with its accounts', async () => {
    const made = await make()
    const cookie = await signIn(made.person('olga'))
    const { body: job } = await begin(made, cookie, { action: 'APPROVE', ids: ids(made, 'piet'), count: 1 })
    const rows = () => asTenant(made.tenant, (db) => db.bulkJobRow.count({ where: { jobId: job.id } }))
    await purgeBulk(made.tenant.id, new Date(Date.now() + 29 * 86_400_000))
    expect(await rows()).toBe(1)
    await purgeBulk(made.tenant.id, new Date(Date.now() + 31 * 86_400_000))
    expect(await rows()).toBe(0)
  })

  it('refreshes at Tencent no more than two at one time', async () => {
    const made = await make([
      ...everybody,
      ...['a', 'b', 'c', 'd'].map((userid) => ({ userid, role: 'MEMBER' as const })),
    ])
    const cookie = await signIn(made.person('olga'))
    const userids = ['adam', 'otto', 'a', 'b', 'c', 'd']
    for (const userid of userids) await connect(made, userid)
    const { body: job } = await begin(made, cookie, { action: 'REFRESH', ids: ids(made, ...userids), count: 6 })
    const hang = { operation: 'refreshToken', kind: 'latency', value: 400, phase: 'before' }
    await control(installation.sandbox, 'POST', '/faults', hang)
    const running = finish(made, job.id)
    const started = { tenantId: made.tenant.id, jobId: job.id, state: 'STARTED' as const }
    const seen: number[] = []
    let isOver = false
    void running.then(() => {
      isOver = true
    })
    while (!isOver) seen.push(await asTenant(made.tenant, (db) => db.bulkJobRow.count({ where: started })))
    await running
    expect(Math.max(...seen)).toBe(2)
    for (const userid of userids) {
      expect((await tokenCounts(installation.sandbox, made.person(userid).openId)).refreshes).toBe(1)
    }
  })
})
