import { describe, expect, it } from 'vitest'
import { PUT as idleDoor } from '@/app/api/t/[tenant]/admin/organization/idle-expiry/route'
import { PUT as policyDoor } from '@/app/api/t/[tenant]/admin/organization/join-policy/route'
import { expireIdleAccounts } from '@/lib/accounts/expire-idle-accounts'
import { asTenant } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import { auditRows } from '@/test/audit-rows'
import { callDoor } from '@/test/call-door'
import { connect } from '@/test/connect'
import { testInstallation } from '@/test/installation'
import { makeTenant, type TestMember, type TestTenant } from '@/test/make-tenant'
import { locationOf, signIn, TestBrowser } from '@/test/sign-in'

const installation = testInstallation()
const DAY = 86_400_000
const members: TestMember[] = [
  { userid: 'olga', role: 'OWNER' },
  { userid: 'adam', role: 'ADMIN' },
  { userid: 'otto', role: 'MEMBER' },
  { userid: 'mona', role: 'MEMBER' },
  { userid: 'newcomer' },
]
const make = (knowsCorp = true) => makeTenant({ sandbox: installation.sandbox, members, knowsCorp })

async function put(made: TestTenant, cookie: string, door: typeof idleDoor, body: object) {
  const answer = await callDoor(door, { cookie, tenant: made.tenant, method: 'PUT', body })
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
}

describe('the join policy', () => {
  it('opened by an owner lets the company’s people in at once, and is audited each time it changes', async () => {
    const made = await make()
    const cookie = await signIn(made.person('olga'))
    for (let time = 0; time < 2; time++) {
      const answer = await put(made, cookie, policyDoor, { joinPolicy: 'OPEN' })
      expect(answer).toMatchObject({ status: 200, body: { joinPolicy: 'OPEN' } })
    }
    const entered = locationOf(await new TestBrowser().signIn(made.person('newcomer')))
    expect(entered).toBe(`/t/${made.tenant.slug}`)
    await put(made, cookie, policyDoor, { joinPolicy: 'APPROVAL' })
    const audit = await auditRows(made, 'tenant.join_policy_changed')
    expect(audit.map(({ details }) => details)).toEqual([{ policy: 'OPEN' }, { policy: 'APPROVAL' }])
  })

  it('is not opened while nobody knows whose people that would be', async () => {
    const made = await make(false)
    const cookie = await signIn(made.person('olga'))
    await asTenant(made.tenant, (db) =>
      db.tenant.updateMany({ where: { id: made.tenant.id }, data: { openCorpId: null } }),
    )
    expect(await put(made, cookie, policyDoor, { joinPolicy: 'OPEN' })).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'joinPolicy', code: 'needs_enterprise' }] },
    })
  })
})

const facts = async (made: TestTenant, userid: string, data: Prisma.ConnectionUpdateManyMutationInput) => {
  await connect(made, userid)
  const where = { tenantId: made.tenant.id, membershipId: made.person(userid).membershipId }
  await asTenant(made.tenant, (db) => db.connection.updateMany({ where, data }))
}
const ago = (days: number) => new Date(Date.now() - days * DAY)
const idleFor = (days: number) => ({ authorizedAt: ago(days), lastUsedAt: ago(days) })

const statuses = async ({ tenant }: TestTenant) => {
  const found = await asTenant(tenant, (db) => db.membership.findMany({ where: { tenantId: tenant.id } }))
  return Object.fromEntries(found.map(({ displayName, status }) => [displayName, status]))
}

describe('accounts that nobody uses', () => {
  it('are left alone until somebody says after how many days what becomes of them', async () => {
    const made = await make()
    await facts(made, 'otto', idleFor(900))
    expect(await expireIdleAccounts({ tenantId: made.tenant.id }, new Date())).toBe(0)
  })

  it('are suspended by the console, in the audit as such, with their sign-ins; those in use and the last owner stay', async () => {
    const made = await make()
    const adam = await signIn(made.person('adam'))
    await signIn(made.person('otto'))
    expect(await put(made, adam, idleDoor, { days: 90, action: 'SUSPEND' })).toMatchObject({ status: 200 })
    await facts(made, 'olga', idleFor(300))
    await facts(made, 'otto', idleFor(91))
    await facts(made, 'mona', { authorizedAt: ago(300), lastUsedAt: ago(89) })
    expect(await expireIdleAccounts({ tenantId: made.tenant.id }, new Date())).toBe(1)
    expect(await statuses(made)).toMatchObject({ olga: 'ACTIVE', adam: 'ACTIVE', otto: 'SUSPENDED', mona: 'ACTIVE' })
    expect(await auditRows(made, 'member.suspended')).toMatchObject([
      { actorKind: 'worker', actorId: null, targetId: made.person('otto').membershipId, details: { idle: 90 } },
    ])
    expect(locationOf(await new TestBrowser().signIn(made.person('otto')))).toContain('reason=suspended')
    expect(await expireIdleAccounts({ tenantId: made.tenant.id }, new Date())).toBe(0)
  })

  it('that an admin let in since are left alone for as long again', async () => {
    const made = await make()
    await put(made, await signIn(made.person('olga')), idleDoor, { days: 30, action: 'SUSPEND' })
    await facts(made, 'otto', idleFor(60))
    const where = { tenantId: made.tenant.id, id: made.person('otto').membershipId }
    await asTenant(made.tenant, (db) => db.membership.updateMany({ where, data: { decidedAt: ago(29) } }))
    expect(await expireIdleAccounts({ tenantId: made.tenant.id }, new Date())).toBe(0)
    expect(await expireIdleAccounts({ tenantId: made.tenant.id }, new Date(Date.now() + 2 * DAY))).toBe(1)
  })

  it('are disconnected where the tenant prefers that, and their people stay', async () => {
    const made = await make()
    await put(made, await signIn(made.person('olga')), idleDoor, { days: 30, action: 'DISCONNECT' })
    await facts(made, 'otto', idleFor(60))
    expect(await expireIdleAccounts({ tenantId: made.tenant.id }, new Date())).toBe(1)
    expect(await statuses(made)).toMatchObject({ otto: 'ACTIVE' })
    expect(await auditRows(made, 'connection.disconnected')).toMatchObject([{ actorKind: 'worker' }])
  })

  it.each([6, 1_000, 7.5, '90'])('%j is no number of days', async (days) => {
    const made = await make()
    const answer = await put(made, await signIn(made.person('olga')), idleDoor, { days, action: 'SUSPEND' })
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ path: 'days' }] } })
  })
})
