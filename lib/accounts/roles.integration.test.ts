import { describe, expect, it } from 'vitest'
import { POST as resume } from '@/app/api/t/[tenant]/admin/connections/[id]/resume/route'
import { PATCH as change } from '@/app/api/t/[tenant]/admin/connections/[id]/route'
import { POST as suspend } from '@/app/api/t/[tenant]/admin/connections/[id]/suspend/route'
import { POST as handOver } from '@/app/api/t/[tenant]/admin/owner/route'
import { asTenant } from '@/lib/db'
import { auditRows } from '@/test/audit-rows'
import { callDoor } from '@/test/call-door'
import { testInstallation } from '@/test/installation'
import { makeTenant, type TestMember, type TestTenant } from '@/test/make-tenant'
import { signIn } from '@/test/sign-in'

const installation = testInstallation()

const make = (...more: TestMember[]) =>
  makeTenant({
    sandbox: installation.sandbox,
    members: [
      { userid: 'olga', role: 'OWNER' },
      { userid: 'adam', role: 'ADMIN' },
      { userid: 'otto', role: 'MEMBER' },
      { userid: 'piet', role: 'MEMBER', status: 'PENDING' },
      ...more,
    ],
  })

async function patch(made: TestTenant, cookie: string, userid: string, body: object) {
  const params = { id: made.person(userid).membershipId }
  const answer = await callDoor(change, { cookie, tenant: made.tenant, params, method: 'PATCH', body })
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
}

const roles = async ({ tenant }: TestTenant) => {
  const found = await asTenant(tenant, (db) =>
    db.membership.findMany({ where: { tenantId: tenant.id }, select: { displayName: true, role: true } }),
  )
  return Object.fromEntries(found.map(({ displayName, role }) => [displayName, role]))
}

const makeOwners = ({ tenant, person }: TestTenant) =>
  asTenant(tenant, (db) =>
    db.membership.updateMany({
      where: { tenantId: tenant.id, id: { in: [person('olga').membershipId, person('oskar').membershipId] } },
      data: { role: 'OWNER', status: 'ACTIVE' },
    }),
  )

describe('a role', () => {
  it('is given and taken by an owner, audited each time it changes', async () => {
    const made = await make()
    const cookie = await signIn(made.person('olga'))
    for (const role of ['ADMIN', 'ADMIN', 'OWNER', 'MEMBER']) {
      expect(await patch(made, cookie, 'otto', { role })).toMatchObject({ status: 200, body: { role } })
    }
    expect((await auditRows(made, 'member.role_changed')).map(({ details }) => details)).toEqual([
      { from: 'MEMBER', to: 'ADMIN' },
      { from: 'ADMIN', to: 'OWNER' },
      { from: 'OWNER', to: 'MEMBER' },
    ])
  })

  it.each([
    ['adam', 'otto', 'ADMIN'],
    ['adam', 'otto', 'MEMBER'],
    ['adam', 'olga', 'MEMBER'],
    ['adam', 'adam', 'OWNER'],
    ['olga', 'olga', 'MEMBER'],
    ['otto', 'otto', 'OWNER'],
  ])('is not changed by %s for %s to %s', async (actor, userid, role) => {
    const made = await make()
    const before = await roles(made)
    const cookie = await signIn(made.person(actor))
    expect(await patch(made, cookie, userid, { role })).toMatchObject({ status: 403, body: { code: 'not_allowed' } })
    expect(await roles(made)).toEqual(before)
  })

  it('of somebody who waits is not changed', async () => {
    const made = await make()
    const answer = await patch(made, await signIn(made.person('olga')), 'piet', { role: 'ADMIN' })
    expect(answer).toMatchObject({ status: 409, body: { code: 'conflict', current: { role: 'MEMBER' } } })
  })

  it.each([
    [{}, '', 'nothing_to_change'],
    [{ role: 'ROOT' }, 'role', 'not_an_option'],
    [{ role: 'ADMIN', status: 'ACTIVE' }, 'status', 'unknown_field'],
    [{ userid: '王' }, 'userid', 'userid_invalid'],
    [{ userid: 'a b' }, 'userid', 'userid_invalid'],
    [{ userid: ' ' }, 'userid', 'required'],
    [{ userid: 'u'.repeat(65) }, 'userid', 'userid_too_long'],
  ])('changed by %j is refused by the field', async (body, path, code) => {
    const made = await make()
    const answer = await patch(made, await signIn(made.person('olga')), 'otto', body)
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ path, code }] } })
  })
})

describe('the last owners', () => {
  it('who demote or suspend each other at one moment do not both succeed: fifty times', async () => {
    const made = await make({ userid: 'oskar', role: 'OWNER' })
    const [olga, oskar] = [await signIn(made.person('olga')), await signIn(made.person('oskar'))]
    for (let round = 0; round < 50; round++) {
      const body = { role: round % 2 ? 'ADMIN' : 'MEMBER' }
      const answers = await Promise.all([patch(made, olga, 'oskar', body), patch(made, oskar, 'olga', body)])
      expect(answers.map(({ status }) => status).sort()).toEqual([200, expect.toBeOneOf([403, 409])])
      await makeOwners(made)
    }
  })

  it('of whom one is suspended: who decides stays', async () => {
    const made = await make({ userid: 'oskar', role: 'OWNER', status: 'SUSPENDED' })
    const cookie = await signIn(made.person('olga'))
    const params = { id: made.person('oskar').membershipId }
    const call = { cookie, tenant: made.tenant, params, body: {} }
    expect((await callDoor(resume, call)).status).toBe(200)
    expect((await callDoor(suspend, call)).status).toBe(200)
    expect(await roles(made)).toMatchObject({ olga: 'OWNER', oskar: 'OWNER' })
  })

  it('and those they decide on never wait for each other in a circle', async () => {
    const made = await make()
    const [olga, adam] = [await signIn(made.person('olga')), await signIn(made.person('adam'))]
    const params = { id: made.person('otto').membershipId }
    const call = { tenant: made.tenant, params, body: {} }
    for (let round = 0; round < 30; round++) {
      const answers = await Promise.all([
        callDoor(suspend, { ...call, cookie: olga }),
        callDoor(resume, { ...call, cookie: adam }),
        patch(made, olga, 'otto', { userid: `otto-${round}` }),
      ])
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    }
  })
})

describe('handing over ownership', () => {
  const give = (made: TestTenant, cookie: string, accountId: string) =>
    callDoor(handOver, { cookie, tenant: made.tenant, body: { accountId } })

  it('makes the new one an owner and the old one an admin', async () => {
    const made = await make()
    const cookie = await signIn(made.person('olga'))
    const answer = await give(made, cookie, made.person('otto').membershipId)
    expect(await answer.json()).toMatchObject({ name: 'otto', role: 'OWNER', actions: [] })
    expect(await roles(made)).toMatchObject({ olga: 'ADMIN', otto: 'OWNER' })
    expect(await auditRows(made, 'tenant.owner_handed_over')).toMatchObject([
      { actorId: made.person('olga').membershipId, targetId: made.person('otto').membershipId },
    ])
    expect((await give(made, cookie, made.person('adam').membershipId)).status).toBe(403)
  })

  it('to two people at one moment goes to one of them', async () => {
    const made = await make()
    const cookie = await signIn(made.person('olga'))
    const answers = await Promise.all(
      ['adam', 'otto'].map((userid) => give(made, cookie, made.person(userid).membershipId)),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 403])
    expect(Object.values(await roles(made)).filter((role) => role === 'OWNER')).toHaveLength(1)
  })

  it('goes to nobody else than an active member of this tenant', async () => {
    const [made, other] = await Promise.all([make(), make()])
    const cookie = await signIn(made.person('olga'))
    const nobody = '00000000-0000-7000-8000-000000000000'
    for (const [accountId, status] of [
      [made.person('piet').membershipId, 409],
      [made.person('olga').membershipId, 403],
      [other.person('otto').membershipId, 404],
      [nobody, 404],
      ['x', 400],
    ] as const) {
      expect((await give(made, cookie, accountId)).status).toBe(status)
    }
    expect((await give(made, await signIn(made.person('adam')), made.person('otto').membershipId)).status).toBe(403)
    expect(await roles(made)).toMatchObject({ olga: 'OWNER', otto: 'MEMBER' })
  })
})

describe('linking somebody of the directory', () => {
  it('is audited without the userid, can be taken back, and a second time changes nothing', async () => {
    const made = await make()
    const cookie = await signIn(made.person('adam'))
    for (const userid of ['directory-1', 'directory-1', null]) {
      expect(await patch(made, cookie, 'otto', { userid })).toMatchObject({ status: 200, body: { userid } })
    }
    const rows = await auditRows(made)
    expect(rows.map(({ action }) => action).filter((action) => action.includes('link'))).toEqual([
      'member.linked',
      'member.unlinked',
    ])
    expect(JSON.stringify(rows)).not.toContain('directory-1')
  })

  it('is refused by the field where another account has that userid; another tenant may have it', async () => {
    const [made, other] = await Promise.all([make(), make()])
    const cookie = await signIn(made.person('adam'))
    const errors = [{ path: 'userid', code: 'userid_taken' }]
    expect(await patch(made, cookie, 'piet', { userid: 'otto' })).toMatchObject({ status: 400, body: { errors } })
    expect(await patch(made, cookie, 'otto', { userid: 'shared' })).toMatchObject({ status: 200 })
    const theirs = await signIn(other.person('adam'))
    expect(await patch(other, theirs, 'otto', { userid: 'shared' })).toMatchObject({ status: 200 })
  })

  it('is for nobody about themselves but an owner, who may be the only one', async () => {
    const made = await make()
    expect(await patch(made, await signIn(made.person('adam')), 'adam', { userid: 'boss' })).toMatchObject({
      status: 403,
    })
    expect(await patch(made, await signIn(made.person('olga')), 'olga', { userid: 'boss' })).toMatchObject({
      status: 200,
    })
  })
})
