import { describe, expect, it } from 'vitest'
import { GET as me } from '@/app/api/me/route'
import { POST as approve } from '@/app/api/t/[tenant]/admin/connections/[id]/approve/route'
import { POST as disconnect } from '@/app/api/t/[tenant]/admin/connections/[id]/disconnect/route'
import { POST as refresh } from '@/app/api/t/[tenant]/admin/connections/[id]/refresh/route'
import { POST as reject } from '@/app/api/t/[tenant]/admin/connections/[id]/reject/route'
import { POST as disconnectMe } from '@/app/api/t/[tenant]/me/disconnect/route'
import { GET as upcoming } from '@/app/api/t/[tenant]/meetings/route'
import { asTenant } from '@/lib/db'
import { auditRows } from '@/test/audit-rows'
import { callDoor } from '@/test/call-door'
import { testInstallation } from '@/test/installation'
import { control, makeTenant, type TestTenant } from '@/test/make-tenant'
import { locationOf, signIn, TestBrowser } from '@/test/sign-in'
import { tokenCounts } from '@/test/token-counts'

const installation = testInstallation()

/** Whether each person authorised the application, or an administrator for everybody. */
const installedBy = ({ app }: TestTenant, level: 'USER_ACCOUNT_LEVEL' | 'CORP_ACCOUNT_LEVEL') =>
  control(installation.sandbox, 'PUT', `/apps/${app.sdkId}`, { level })

/** A tenant whose otto is connected, and olga's cookie. */
async function make() {
  const { sandbox } = installation
  const members = [{ userid: 'olga', role: 'OWNER' }, { userid: 'otto', role: 'MEMBER' }, { userid: 'piet' }] as const
  const made = await makeTenant({ sandbox, members: [...members] })
  await installedBy(made, 'USER_ACCOUNT_LEVEL')
  return { made, cookie: await signIn(made.person('olga')), otto: await signIn(made.person('otto')) }
}

type Door = typeof disconnect | typeof refresh | typeof reject | typeof approve

async function act(made: TestTenant, cookie: string, door: Door, id: string) {
  const answer = await callDoor(door, { cookie, tenant: made.tenant, params: { id }, body: {} })
  expect(answer.status).toBe(200)
  return (await answer.json()) as { remote: string | null; outcome: string; account: Record<string, unknown> }
}

const connection = (made: TestTenant, membershipId: string) =>
  asTenant({ id: made.tenant.id }, (db) =>
    db.connection.findFirstOrThrow({ where: { tenantId: made.tenant.id, membershipId } }),
  )

const withdraw = (openId: string) =>
  control<{ withdrawn: number }>(installation.sandbox, 'POST', '/tokens/withdraw', { openId })

const fault = (openId: string, operation: string, sketch: object) =>
  control(installation.sandbox, 'POST', '/faults', { operation, openId, times: 1, ...sketch })

const wiped = { accessToken: null, refreshToken: null, accessExpiresAt: null, refreshExpiresAt: null }

describe('disconnecting an account', () => {
  it.each([
    ['revoked', 'done', async () => undefined],
    ['not_allowed', 'refused', (made: TestTenant) => installedBy(made, 'CORP_ACCOUNT_LEVEL')],
    [
      'not_offered',
      'done',
      ({ tenant, app }: TestTenant) =>
        asTenant(tenant, (db) => db.tencentApp.updateMany({ where: { id: app.id }, data: { platform: 'older' } })),
    ],
    [
      'failed',
      'failed',
      ({ person }: TestTenant) =>
        fault(person('otto').openId, 'cancelUserAuth', { phase: 'before', kind: 'status', value: 500 }),
    ],
  ] as const)(
    'tells %s of Tencent, to the audit too (%s), and wipes the tokens here',
    async (remote, outcome, arrange) => {
      const { made, cookie, otto } = await make()
      await arrange(made)
      const { openId, membershipId } = made.person('otto')
      const answer = await act(made, cookie, disconnect, membershipId)
      expect(answer.remote).toBe(remote)
      expect(answer.account).toMatchObject({
        membershipStatus: 'ACTIVE',
        status: 'REVOKED_BY_ADMIN',
        reason: 'disconnected',
      })
      expect(await connection(made, membershipId)).toMatchObject({ ...wiped, endedBy: 'ADMIN' })
      const { id } = await connection(made, membershipId)
      expect(await auditRows(made, 'connection.disconnected')).toMatchObject([
        { actorId: made.person('olga').membershipId, targetId: id, outcome, details: { remote } },
      ])
      expect((await withdraw(openId)).withdrawn).toBe(remote === 'revoked' ? 0 : 1)
      const call = await callDoor(upcoming, { cookie: otto, tenant: made.tenant })
      expect([call.status, ((await call.json()) as { code: string }).code]).toEqual([409, 'needs_reauth'])
    },
  )

  it('again is a success that ends nothing, and of someone never connected', async () => {
    const { made, cookie } = await make()
    const { membershipId } = made.person('otto')
    const answers = await Promise.all(Array.from({ length: 5 }, () => act(made, cookie, disconnect, membershipId)))
    expect(answers.map(({ remote }) => remote)).toContain('revoked')
    expect((await act(made, cookie, disconnect, membershipId)).remote).toBeNull()
    expect(await auditRows(made, 'connection.disconnected')).toHaveLength(1)
  })

  it('is for everybody where it is their own; a new sign-in connects again, under the same id', async () => {
    const { made, otto, cookie } = await make()
    const answer = await callDoor(disconnectMe, { cookie: otto, tenant: made.tenant, body: {} })
    expect(await answer.json()).toEqual({ remote: 'revoked' })
    const { membershipId } = made.person('otto')
    expect(await connection(made, membershipId)).toMatchObject({ ...wiped, endedBy: 'PERSON' })
    expect(await auditRows(made, 'connection.disconnected')).toMatchObject([{ actorId: membershipId }])
    const back = await signIn(made.person('otto'))
    expect((await callDoor(upcoming, { cookie: back, tenant: made.tenant })).status).toBe(200)
    expect((await act(made, cookie, refresh, membershipId)).account).toMatchObject({
      id: membershipId,
      status: 'ACTIVE',
    })
  })
})

describe('someone who is rejected', () => {
  it('leaves no token behind, is told so, and may ask again by signing in', async () => {
    const { made, cookie } = await make()
    const { openId, tenant } = made.person('piet')
    const browser = new TestBrowser()
    expect(locationOf(await browser.signIn({ userid: 'piet', tenant }))).toContain('/sign-in/waiting')
    const { id } = await asTenant(tenant, (db) =>
      db.membership.findFirstOrThrow({ where: { tenantId: tenant.id, status: 'PENDING' } }),
    )

    const { remote, account } = await act(made, cookie, reject, id)
    expect(remote).toBe('revoked')
    expect(account).toMatchObject({ membershipStatus: 'REJECTED', status: 'REVOKED_BY_ADMIN' })
    expect(await connection(made, id)).toMatchObject(wiped)
    expect((await withdraw(openId)).withdrawn).toBe(0)
    expect((await callDoor(upcoming, { cookie: browser.cookie, tenant })).status).toBe(404)
    const told = await me(browser.visit('/api/me'), { params: Promise.resolve({}) })
    expect(await told.json()).toMatchObject({ signIns: [{ status: 'REJECTED' }] })

    expect(locationOf(await browser.signIn({ userid: 'piet', tenant }))).toContain('/sign-in/waiting')
    await act(made, cookie, approve, id)
    expect((await callDoor(upcoming, { cookie: browser.cookie, tenant })).status).toBe(200)
    const story = await auditRows(made, 'member.asked_to_join', 'member.rejected', 'member.approved')
    expect(story.map(({ action }) => action)).toEqual([
      'member.asked_to_join',
      'member.rejected',
      'member.asked_to_join',
      'member.approved',
    ])
  })

  it('loses their tokens by a second rejection, should the first have ended half-way', async () => {
    const { made, cookie } = await make()
    const { membershipId } = made.person('otto')
    await asTenant(made.tenant, (db) =>
      db.membership.updateMany({ where: { tenantId: made.tenant.id, id: membershipId }, data: { status: 'REJECTED' } }),
    )
    expect((await act(made, cookie, reject, membershipId)).remote).toBe('revoked')
    expect(await connection(made, membershipId)).toMatchObject(wiped)
  })
})

describe('refreshing an account now', () => {
  it.each([
    ['refreshed', 'done', 'ACTIVE', async () => undefined],
    ['needs_reauth', 'failed', 'NEEDS_REAUTH', (openId: string) => withdraw(openId)],
    [
      'failed',
      'failed',
      'DEGRADED',
      (openId: string) => fault(openId, 'refreshToken', { phase: 'before', kind: 'status', value: 500 }),
    ],
  ] as const)('is answered with %s, told to the audit as %s', async (result, outcome, status, arrange) => {
    const { made, cookie } = await make()
    const { openId, membershipId } = made.person('otto')
    await arrange(openId)
    expect(await act(made, cookie, refresh, membershipId)).toMatchObject({ outcome: result, account: { status } })
    expect(await auditRows(made, 'connection.refreshed')).toMatchObject([{ outcome, details: { result } }])
    const { refreshes } = await tokenCounts(installation.sandbox, openId)
    expect(refreshes).toBe(result === 'refreshed' ? 1 : 0)
  })
})
