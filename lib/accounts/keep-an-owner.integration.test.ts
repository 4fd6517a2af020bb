import { expect, it } from 'vitest'
import { asTenant, inTenantTransaction } from '@/lib/db'
import { testInstallation } from '@/test/installation'
import { makeTenant, type TestTenant } from '@/test/make-tenant'
import { keepAnOwner } from './keep-an-owner'

const installation = testInstallation()

const make = (members: Parameters<typeof makeTenant>[0]['members']) =>
  makeTenant({ sandbox: installation.sandbox, members })

function demote({ tenant, person }: TestTenant, userid: string): Promise<unknown> {
  const key = { tenantId: tenant.id, id: person(userid).membershipId }
  return inTenantTransaction({ id: tenant.id }, async (db) => {
    await keepAnOwner(db, key)
    await db.membership.updateMany({ where: key, data: { role: 'MEMBER' } })
  })
}

it('of two last owners who go at one moment, one stays: fifty times', async () => {
  const made = await make([
    { userid: 'olga', role: 'OWNER' },
    { userid: 'otto', role: 'OWNER' },
  ])
  for (let round = 0; round < 50; round++) {
    const outcomes = await Promise.allSettled([demote(made, 'olga'), demote(made, 'otto')])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const refused = outcomes.find((outcome) => outcome.status === 'rejected')
    expect(refused?.reason).toMatchObject({ code: 'last_owner', status: 409 })
    await asTenant({ id: made.tenant.id }, (db) =>
      db.membership.updateMany({ where: { tenantId: made.tenant.id }, data: { role: 'OWNER' } }),
    )
  }
})

it('counts owners who can act: one who is suspended or waits does not replace the last one', async () => {
  const made = await make([
    { userid: 'olga', role: 'OWNER' },
    { userid: 'sara', role: 'OWNER', status: 'SUSPENDED' },
    { userid: 'piet', role: 'OWNER', status: 'PENDING' },
    { userid: 'adam', role: 'ADMIN' },
  ])
  await expect(demote(made, 'olga')).rejects.toMatchObject({ code: 'last_owner' })
  for (const userid of ['sara', 'piet', 'adam']) await demote(made, userid)
})
