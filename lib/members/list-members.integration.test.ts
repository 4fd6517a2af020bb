import { describe, expect, it } from 'vitest'
import { GET as membersDoor } from '@/app/api/t/[tenant]/members/route'
import { asTenant } from '@/lib/db'
import { callDoor } from '@/test/call-door'
import { connect } from '@/test/connect'
import { testInstallation } from '@/test/installation'
import { makeTenant, type TestTenant } from '@/test/make-tenant'
import { signIn } from '@/test/sign-in'
import type { MemberList } from './schema'

const installation = testInstallation()

const people = [
  { userid: 'olga', role: 'OWNER' as const },
  { userid: 'otto', role: 'MEMBER' as const },
  { userid: 'lotte', role: 'MEMBER' as const },
  { userid: 'sleeper', role: 'MEMBER' as const },
  { userid: 'gone', role: 'MEMBER' as const },
  { userid: 'suspended', role: 'MEMBER' as const },
]

const make = () => makeTenant({ sandbox: installation.sandbox, members: people })

async function ask(tenant: TestTenant, q?: string): Promise<{ status: number; list: MemberList }> {
  const cookie = await signIn(tenant.person('olga'))
  const query: Record<string, string> = q === undefined ? {} : { q }
  const answer = await callDoor(membersDoor, { cookie, tenant: tenant.tenant, query })
  return { status: answer.status, list: (await answer.json()) as MemberList }
}

const namesOf = ({ list }: { list: MemberList }) => list.items.map(({ name }) => name)

describe('the members who can be named in a meeting', () => {
  it('are the active ones with a living connection, with their membership id and nothing else', async () => {
    const tenant = await make()
    for (const userid of ['otto', 'lotte', 'gone', 'suspended']) await connect(tenant, userid)
    await asTenant({ id: tenant.tenant.id }, async (db) => {
      const one = (userid: string) => ({
        tenantId_id: { tenantId: tenant.tenant.id, id: tenant.person(userid).membershipId },
      })
      await db.connection.updateMany({
        where: { tenantId: tenant.tenant.id, membershipId: tenant.person('gone').membershipId },
        data: { endedAt: new Date(), endedBy: 'PERSON' },
      })
      await db.membership.update({ where: one('suspended'), data: { status: 'SUSPENDED' } })
    })
    const { status, list } = await ask(tenant)
    expect(status).toBe(200)
    expect(list).toEqual({
      items: ['lotte', 'olga', 'otto'].map((userid) => ({
        id: tenant.person(userid).membershipId,
        name: userid,
        isYou: userid === 'olga',
      })),
      hasMore: false,
    })
  })

  it('are found by any part of the name in any case, those that begin with it first', async () => {
    const tenant = await make()
    for (const userid of ['otto', 'lotte']) await connect(tenant, userid)
    expect(namesOf(await ask(tenant, 'OTT'))).toEqual(['otto', 'lotte'])
    expect(namesOf(await ask(tenant, '%'))).toEqual([])
    expect(namesOf(await ask(tenant, '_'))).toEqual([])
    expect((await ask(tenant, 'x'.repeat(101))).status).toBe(400)
    expect((await ask(tenant, '\0')).status).toBe(400)
  })

  it('never belong to another organisation', async () => {
    const [mine, theirs] = await Promise.all([make(), make()])
    await connect(theirs, 'otto')
    expect(namesOf(await ask(mine, 'otto'))).toEqual([])
  })
})
