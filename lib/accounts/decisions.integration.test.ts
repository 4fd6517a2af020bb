import { describe, expect, it } from 'vitest'
import { POST as approve } from '@/app/api/t/[tenant]/admin/connections/[id]/approve/route'
import { POST as disconnect } from '@/app/api/t/[tenant]/admin/connections/[id]/disconnect/route'
import { POST as refresh } from '@/app/api/t/[tenant]/admin/connections/[id]/refresh/route'
import { POST as reject } from '@/app/api/t/[tenant]/admin/connections/[id]/reject/route'
import { POST as resume } from '@/app/api/t/[tenant]/admin/connections/[id]/resume/route'
import { PATCH as change, GET as show } from '@/app/api/t/[tenant]/admin/connections/[id]/route'
import { POST as signOut } from '@/app/api/t/[tenant]/admin/connections/[id]/sign-out/route'
import { POST as suspend } from '@/app/api/t/[tenant]/admin/connections/[id]/suspend/route'
import { POST as signOutEverywhere } from '@/app/api/t/[tenant]/me/sign-out-everywhere/route'
import { GET as upcoming } from '@/app/api/t/[tenant]/meetings/route'
import { asTenant, withoutTenant } from '@/lib/db'
import { auditRows } from '@/test/audit-rows'
import { callDoor } from '@/test/call-door'
import { testInstallation } from '@/test/installation'
import { makeTenant, type TestMember, type TestTenant } from '@/test/make-tenant'
import { locationOf, signIn, TestBrowser } from '@/test/sign-in'
import type { Account } from './schema'

const installation = testInstallation()

const everybody: TestMember[] = [
  { userid: 'olga', role: 'OWNER' },
  { userid: 'adam', role: 'ADMIN' },
  { userid: 'otto', role: 'MEMBER' },
  { userid: 'piet', role: 'MEMBER', status: 'PENDING' },
  { userid: 'sara', role: 'MEMBER', status: 'SUSPENDED' },
  { userid: 'rolf', role: 'MEMBER', status: 'REJECTED' },
]
const make = (members = everybody) => makeTenant({ sandbox: installation.sandbox, members })

const doors = { approve, reject, suspend, resume, refresh, disconnect, 'sign-out': signOut } as const
type Verb = keyof typeof doors

interface Problem {
  code: string
  current?: Account
  errors?: { path: string; code: string }[]
}

async function act(made: TestTenant, cookie: string, verb: Verb, userid: string, body: object = {}) {
  const params = { id: made.person(userid).membershipId }
  const answer = await callDoor(doors[verb], { cookie, tenant: made.tenant, params, body })
  return {
    status: answer.status,
    body: (await answer.json()) as Account & Problem & { account: Account; remote: string },
  }
}

const membership = (made: TestTenant, userid: string) =>
  asTenant({ id: made.tenant.id }, (db) =>
    db.membership.findFirstOrThrow({ where: { tenantId: made.tenant.id, id: made.person(userid).membershipId } }),
  )

const meetings = async (made: TestTenant, cookie: string) =>
  (await callDoor(upcoming, { cookie, tenant: made.tenant })).status

describe('a decision', () => {
  it('is carried out, kept with who and why, and told to the audit without the why', async () => {
    const made = await make()
    const cookie = await signIn(made.person('adam'))
    const reason = 'Checked with Human Resources'
    const { status, body } = await act(made, cookie, 'approve', 'piet', { reason: `  ${reason} ` })
    const byId = made.person('adam').membershipId
    expect(status).toBe(200)
    expect(body).toMatchObject({ membershipStatus: 'ACTIVE', decision: { byId, byName: 'adam', reason } })
    const [row, ...more] = await auditRows(made, 'member.approved')
    expect(more).toEqual([])
    expect(row).toMatchObject({
      actorId: byId,
      targetId: made.person('piet').membershipId,
      outcome: 'done',
      details: {},
    })
  })

  it.each([
    ['approve', 'piet', 'member.approved'],
    ['reject', 'piet', 'member.rejected'],
    ['suspend', 'otto', 'member.suspended'],
    ['resume', 'sara', 'member.resumed'],
  ] as const)(
    'to %s is a success again, without a second audit row, also twenty at once',
    async (verb, userid, action) => {
      const made = await make()
      const cookie = await signIn(made.person('olga'))
      const answers = await Promise.all(Array.from({ length: 20 }, () => act(made, cookie, verb, userid)))
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
      expect(await auditRows(made, action)).toHaveLength(1)
    },
  )

  it.each([
    ['approve', 'sara', 'SUSPENDED'],
    ['approve', 'rolf', 'REJECTED'],
    ['reject', 'otto', 'ACTIVE'],
    ['reject', 'sara', 'SUSPENDED'],
    ['suspend', 'piet', 'PENDING'],
    ['suspend', 'rolf', 'REJECTED'],
    ['resume', 'piet', 'PENDING'],
    ['resume', 'rolf', 'REJECTED'],
    ['sign-out', 'sara', 'SUSPENDED'],
    ['refresh', 'otto', 'ACTIVE'],
  ] as const)('to %s %s, who is %s, is a conflict that tells how it stands', async (verb, userid, membershipStatus) => {
    const made = await make()
    const before = await membership(made, userid)
    const { status, body } = await act(made, await signIn(made.person('olga')), verb, userid)
    expect([status, body.code]).toEqual([409, 'conflict'])
    expect(body.current).toMatchObject({ id: made.person(userid).membershipId, membershipStatus })
    expect(await membership(made, userid)).toEqual(before)
    expect(await auditRows(made, `member.${verb}`)).toEqual([])
  })

  it.each([
    ['otto', 'adam'],
    ['otto', 'piet'],
    ['adam', 'olga'],
    ['adam', 'adam'],
    ['olga', 'olga'],
  ])('is not for %s about %s', async (actor, userid) => {
    const made = await make()
    const cookie = await signIn(made.person(actor))
    const before = await membership(made, userid)
    for (const verb of ['approve', 'reject', 'suspend', 'resume'] as const) {
      expect(await act(made, cookie, verb, userid)).toMatchObject({ status: 403, body: { code: 'not_allowed' } })
    }
    expect(await membership(made, userid)).toEqual(before)
  })

  it('about somebody of another tenant, nobody or garbage is the same miss at every door', async () => {
    const [made, other] = await Promise.all([make(), make()])
    const cookie = await signIn(made.person('olga'))
    const ids = [other.person('otto').membershipId, '00000000-0000-7000-8000-000000000000', 'x', "1' or '1'='1"]
    const expected = { type: 'urn:problem:not_found', title: 'There is nothing here', status: 404, code: 'not_found' }
    for (const id of ids) {
      const call = { cookie, tenant: made.tenant, params: { id }, body: {} }
      const answers = await Promise.all([
        ...Object.values(doors).map((door) => callDoor(door, call)),
        callDoor(change, { ...call, method: 'PATCH', body: { userid: 'new' } }),
        callDoor(show, { cookie, tenant: made.tenant, params: { id } }),
      ])
      for (const answer of answers) {
        const { requestId: _, ...body } = (await answer.json()) as Record<string, unknown>
        expect(body).toEqual(expected)
      }
    }
    expect((await membership(other, 'otto')).status).toBe('ACTIVE')
  })

  it.each([
    [{ reason: 'r'.repeat(201) }, 'reason', 'reason_too_long'],
    [{ reason: 'a\nb' }, 'reason', 'no_control_characters'],
    [{ status: 'ACTIVE' }, 'status', 'unknown_field'],
    [{ tenantId: 'x' }, 'tenantId', 'unknown_field'],
  ])('with %j is refused by the field', async (body, path, code) => {
    const made = await make()
    const answer = await act(made, await signIn(made.person('olga')), 'approve', 'piet', body)
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ path, code }] } })
  })
})

describe('someone who is suspended', () => {
  it('is refused from the next request on, keeps their other tenant and their tokens, and can be resumed', async () => {
    const [made, other] = await Promise.all([make(), make()])
    const browser = new TestBrowser()
    await browser.signIn(made.person('otto'))
    await browser.signIn(other.person('otto'))
    expect(await meetings(made, browser.cookie)).toBe(200)
    const cookie = await signIn(made.person('olga'))

    await act(made, cookie, 'suspend', 'otto', { reason: 'left' })
    expect(await meetings(made, browser.cookie)).toBe(404)
    expect(await meetings(other, browser.cookie)).toBe(200)
    const { membershipId } = made.person('otto')
    expect(await withoutTenant().sessionGrant.count({ where: { membershipId } })).toBe(0)
    const tokens = { tenantId: made.tenant.id, membershipId, refreshToken: { not: null }, endedAt: null }
    expect(await asTenant({ id: made.tenant.id }, (db) => db.connection.count({ where: tokens }))).toBe(1)
    expect(locationOf(await browser.signIn(made.person('otto')))).toContain('reason=suspended')

    const { body } = await act(made, cookie, 'resume', 'otto')
    expect(body).toMatchObject({ membershipStatus: 'ACTIVE', decision: { reason: null } })
    expect(await meetings(made, await signIn(made.person('otto')))).toBe(200)
  })
})

describe('signing out', () => {
  it('someone ends their sign-ins at this tenant in every browser, and nobody else’s', async () => {
    const [made, other] = await Promise.all([make(), make()])
    const browsers = [new TestBrowser(), new TestBrowser()]
    for (const browser of browsers) await browser.signIn(made.person('otto'))
    await browsers[0]?.signIn(other.person('otto'))
    const cookie = await signIn(made.person('adam'))
    expect(await act(made, cookie, 'sign-out', 'otto')).toMatchObject({ status: 200, body: { ended: 2 } })
    for (const browser of browsers) expect(await meetings(made, browser.cookie)).toBe(404)
    expect(await meetings(other, browsers[0]?.cookie ?? '')).toBe(200)
    expect(await meetings(made, cookie)).toBe(200)
    expect(await act(made, cookie, 'sign-out', 'otto')).toMatchObject({ status: 200, body: { ended: 0 } })
    expect(await auditRows(made, 'member.signed_out')).toMatchObject([{ details: { ended: 2 } }])
  })

  it('everywhere is for everybody', async () => {
    const made = await make()
    const [first, second] = [await signIn(made.person('otto')), await signIn(made.person('otto'))]
    const answer = await callDoor(signOutEverywhere, { cookie: first, tenant: made.tenant, body: {} })
    expect(await answer.json()).toEqual({ ended: 2 })
    for (const cookie of [first, second]) expect(await meetings(made, cookie)).toBe(404)
    const { membershipId } = made.person('otto')
    expect(await auditRows(made, 'member.signed_out')).toMatchObject([
      { actorId: membershipId, targetId: membershipId },
    ])
  })
})
