import { afterEach, describe, expect, it, vi } from 'vitest'
import { GET as listMeetings } from '@/app/api/t/[tenant]/meetings/route'
import { eraseAccount } from '@/lib/accounts/erase-account'
import { asTenant } from '@/lib/db'
import { getMeeting } from '@/lib/meetings/get-meeting'
import { operations } from '@/lib/tencent'
import { callDoor } from '@/test/call-door'
import { connect, personContext } from '@/test/connect'
import { testInstallation } from '@/test/installation'
import { control, makeTenant } from '@/test/make-tenant'
import { signIn } from '@/test/sign-in'
import { callAsEnterprise } from '../call-as-enterprise'
import { callAsPerson } from '../call-as-person'
import { flushCalls, noteCall } from './note-call'
import { purgeCalls } from './purge-calls'

const installation = testInstallation()

const members = [
  { userid: 'olga', role: 'OWNER' as const },
  { userid: 'mia', role: 'MEMBER' as const },
]
const make = () => makeTenant({ sandbox: installation.sandbox, members })

afterEach(() => control(installation.sandbox, 'DELETE', '/faults', {}))

/** What the log of a tenant holds, once all that was noted is written. */
async function logged({ id }: { id: string }) {
  await flushCalls()
  return await asTenant({ id }, (db) => db.apiCall.findMany({ orderBy: { at: 'asc' } }))
}

describe('the call log', () => {
  it("has every attempt with whose call it was, what came of it, Tencent's trace and the request it belongs to", async () => {
    const made = await make()
    const ctx = await connect(made, 'olga')
    const fault = { operation: 'listUserMeetings', phase: 'before', kind: 'errorCode', value: 5108, times: 1 }
    await control(installation.sandbox, 'POST', '/faults', fault)
    await callAsPerson({ ...ctx, requestId: 'request-1' }, operations.listUserMeetings, {})
    const facts = {
      operation: 'listUserMeetings',
      connectionId: ctx.connection?.id,
      membershipId: ctx.actor.membershipId,
      requestId: 'request-1',
      durationMs: expect.any(Number),
      failure: null,
    }
    expect(await logged(made.tenant)).toEqual([
      expect.objectContaining({ ...facts, attempt: 1, code: 5108, status: 500 }),
      expect.objectContaining({ ...facts, attempt: 2, code: null, status: 200, traceId: expect.stringMatching(/./) }),
    ])
  })

  it("tells the enterprise's calls by having no connection", async () => {
    const made = await make()
    await callAsEnterprise(await personContext(made, 'olga'), operations.listUsers, {})
    const { membershipId } = made.person('olga')
    expect(await logged(made.tenant)).toMatchObject([{ operation: 'listUsers', connectionId: null, membershipId }])
  })

  it('names the fault where no answer came', async () => {
    const made = await make()
    const ctx = await connect(made, 'olga')
    const fault = { operation: 'getMeeting', phase: 'before', kind: 'html', value: 200, times: 1 }
    await control(installation.sandbox, 'POST', '/faults', fault)
    await getMeeting(ctx, { id: '7567173273889276131' }).catch(() => undefined)
    expect(await logged(made.tenant)).toMatchObject([{ operation: 'getMeeting', code: null, failure: 'protocol' }])
  })

  it('holds nothing of what was asked or answered', async () => {
    const made = await make()
    const ctx = await connect(made, 'olga')
    const times = { startsAt: new Date(Date.now() + 3_600_000), endsAt: new Date(Date.now() + 7_200_000) }
    const subject = 'A subject of nobody else'
    const { id, code } = await callAsPerson(ctx, operations.createMeeting, { subject, ...times })
    await getMeeting(ctx, { id })
    const text = JSON.stringify(await logged(made.tenant))
    expect(text).toContain('getMeeting')
    for (const secret of [subject, id, code, made.person('olga').openId]) expect(text).not.toContain(secret)
  })

  it('leads from an answer to its calls by the request id', async () => {
    const made = await make()
    const cookie = await signIn(made.person('olga'))
    const answer = await callDoor(listMeetings, { cookie, tenant: made.tenant })
    const requestId = answer.headers.get('x-request-id')
    const calls = (await logged(made.tenant)).filter((call) => call.requestId === requestId)
    expect(calls.map(({ operation }) => operation)).toEqual(['listUserMeetings'])
  })

  it('is written without anybody asking, within a second or so', async () => {
    const made = await make()
    await callAsPerson(await connect(made, 'olga'), operations.listUserMeetings, {})
    await vi.waitFor(
      async () => expect(await asTenant(made.tenant, (db) => db.apiCall.count())).toBeGreaterThanOrEqual(1),
      { timeout: 5_000 },
    )
  })

  it('takes so much from one process and no more, however long the database stands still', async () => {
    const made = await make()
    const record = {
      operation: 'getMeeting',
      method: 'GET',
      path: '',
      attempt: 1,
      startedAt: new Date(),
      durationMs: 1,
    }
    for (let call = 0; call < 10_500; call++) noteCall({ tenantId: made.tenant.id }, record)
    expect(await logged(made.tenant)).toHaveLength(10_000)
  })

  it('of a tenant is seen by no other, and a closed one gets none', async () => {
    const [made, other] = await Promise.all([make(), make()])
    await callAsPerson(await connect(made, 'olga'), operations.listUserMeetings, {})
    expect(await logged(other.tenant)).toEqual([])
    expect(await logged(made.tenant)).toHaveLength(1)
    await asTenant(other.tenant, (db) =>
      db.tenant.updateMany({ where: { id: other.tenant.id }, data: { closedAt: new Date() } }),
    )
    await callAsPerson(await connect(other, 'olga'), operations.listUserMeetings, {})
    expect(await logged(other.tenant)).toEqual([])
  })

  it('keeps 30 days', async () => {
    const made = await make()
    const now = new Date()
    const record = { operation: 'getMeeting', method: 'GET', path: '', attempt: 1, durationMs: 1 }
    for (const days of [29, 31]) {
      const startedAt = new Date(now.getTime() - days * 86_400_000)
      noteCall({ tenantId: made.tenant.id, requestId: `${days}` }, { ...record, startedAt })
    }
    expect(await logged(made.tenant)).toHaveLength(2)
    await purgeCalls(now)
    expect(await logged(made.tenant)).toMatchObject([{ requestId: '29' }])
  })

  it('names nobody who was erased, and nothing is left of their limits', async () => {
    const made = await make()
    const mia = await connect(made, 'mia')
    for (let call = 0; call < 5; call++) await callAsPerson(mia, operations.listUserMeetings, {})
    expect(await logged(made.tenant)).toHaveLength(5)
    expect(await asTenant(made.tenant, (db) => db.rateBucket.count())).toBe(1)
    const operator = { ...mia, actor: { kind: 'operator' as const } }
    await eraseAccount(operator, { id: mia.actor.membershipId })
    const rows = (await logged(made.tenant)).filter(({ operation }) => operation === 'listUserMeetings')
    expect(rows).toHaveLength(5)
    expect(rows.every(({ connectionId, membershipId }) => connectionId === null && membershipId === null)).toBe(true)
    expect(await asTenant(made.tenant, (db) => db.rateBucket.count())).toBe(0)
  })
})
