import { describe, expect, it } from 'vitest'
import { encrypt } from '@/lib/crypto'
import { asTenant } from '@/lib/db'
import { createClient, createNonce, listAll, oauthToken, operations } from '@/lib/tencent'
import { connect, exchangePair, personContext } from '@/test/connect'
import { testInstallation } from '@/test/installation'
import { control, makeTenant, type TestTenant } from '@/test/make-tenant'
import { callAsEnterprise } from './call-as-enterprise'
import { callAsPerson } from './call-as-person'

const installation = testInstallation()

const members = [
  { userid: 'olga', role: 'OWNER' as const },
  { userid: 'mia', role: 'MEMBER' as const },
  { userid: 'nobody-here' },
]
const make = () => makeTenant({ sandbox: installation.sandbox, members })

async function owned() {
  const made = await make()
  return { made, ctx: await personContext(made, 'olga') }
}

/** Changes the stored secret of a tenant, sealed as it must be. */
const storeSecret = ({ tenant }: TestTenant, fields: Partial<Record<'secretId' | 'secretKey' | 'corpId', string>>) =>
  asTenant(tenant, async (db) => {
    const { id } = await db.enterpriseCredential.findFirstOrThrow({ where: { tenantId: tenant.id } })
    const sealed = Object.entries(fields).map(([field, value]) => [
      field,
      field === 'corpId' ? value : encrypt(value, { owner: tenant.id, row: id, field }),
    ])
    await db.enterpriseCredential.updateMany({ where: { tenantId: tenant.id }, data: Object.fromEntries(sealed) })
  })

describe("a call with the enterprise's secret", () => {
  it('lists everybody of the enterprise, page by page, and nobody else', async () => {
    const { ctx } = await owned()
    await make()
    const read: string[] = []
    const pages = listAll((cursor) => callAsEnterprise(ctx, operations.listUsers, { cursor, size: 2 }))
    for await (const { userid, status } of pages) {
      expect(status).toBe('active')
      read.push(userid)
    }
    expect(read.sort()).toEqual(['mia', 'nobody-here', 'olga'])
  })

  it('adds, reads, changes and deletes a person', async () => {
    const { ctx } = await owned()
    const lin = { userid: 'lin@acme.example', name: '林梅', phone: '13900000001' }
    await callAsEnterprise(ctx, operations.createUser, lin)
    await callAsEnterprise(ctx, operations.updateUserByUserid, { userid: lin.userid, name: 'Lin' })
    expect(await callAsEnterprise(ctx, operations.getUserByUserid, { userid: lin.userid })).toMatchObject({
      userid: lin.userid,
      name: 'Lin',
      phone: lin.phone,
    })
    await callAsEnterprise(ctx, operations.deleteUserByUserid, { userid: lin.userid })
    const gone = callAsEnterprise(ctx, operations.getUserByUserid, { userid: lin.userid })
    await expect(gone).rejects.toMatchObject({ code: 'not_registered', tencent: { code: 20001 } })
  })

  it('that names a person is made as the one who acts, where an admin linked them', async () => {
    const { made, ctx } = await owned()
    const connected = await connect(made, 'olga')
    const times = { startsAt: new Date(Date.now() + 3_600_000), endsAt: new Date(Date.now() + 7_200_000) }
    const { id } = await callAsPerson(connected, operations.createMeeting, { subject: 'Planning', ...times })
    expect(await callAsEnterprise(ctx, operations.getMeeting, { meetingId: id })).toMatchObject({ subject: 'Planning' })
    const unlinked = { ...ctx, actor: { ...ctx.actor, userid: null } }
    const call = callAsEnterprise(unlinked, operations.getMeeting, { meetingId: id })
    await expect(call).rejects.toMatchObject({ code: 'not_linked' })
    await expect(callAsEnterprise(unlinked, operations.listUsers, {})).resolves.toMatchObject({ totalCount: 3 })
  })

  it.each([
    ['SecretKey', { secretKey: 'wrong' }],
    ['SecretId', { secretId: 'wrong' }],
    ['AppId', { corpId: '999999999' }],
  ])('with a wrong %s blames the secret', async (_, fields) => {
    const { made, ctx } = await owned()
    await storeSecret(made, fields)
    const call = callAsEnterprise(ctx, operations.listUsers, {})
    await expect(call).rejects.toMatchObject({ code: 'enterprise_secret_refused' })
  })

  it('without a secret says that one is needed', async () => {
    const { made, ctx } = await owned()
    await asTenant(made.tenant, (db) => db.enterpriseCredential.deleteMany({ where: { tenantId: made.tenant.id } }))
    const call = callAsEnterprise(ctx, operations.listUsers, {})
    await expect(call).rejects.toMatchObject({ code: 'needs_enterprise_secret' })
  })

  it("opens no other tenant's secret, even where its envelopes were copied", async () => {
    const [mine, theirs] = await Promise.all([owned(), owned()])
    const copied = await asTenant(theirs.made.tenant, (db) =>
      db.enterpriseCredential.findFirstOrThrow({ where: { tenantId: theirs.made.tenant.id } }),
    )
    const { secretId, secretKey, corpId } = copied
    await asTenant(mine.made.tenant, (db) =>
      db.enterpriseCredential.updateMany({
        where: { tenantId: mine.made.tenant.id },
        data: { secretId, secretKey, corpId },
      }),
    )
    await expect(callAsEnterprise(mine.ctx, operations.listUsers, {})).rejects.toMatchObject({ code: 'internal' })
  })

  it('is refused with a limit that passes, as every call is', async () => {
    const { ctx } = await owned()
    const fault = { operation: 'listUsers', phase: 'before', kind: 'errorCode', value: 190313, times: 1 }
    await control(installation.sandbox, 'POST', '/faults', fault)
    const call = callAsEnterprise(ctx, operations.listUsers, {})
    await expect(call).rejects.toMatchObject({ code: 'rate_limited', retryAfterSeconds: 60 })
  })
})

describe('a call with the token of a person', () => {
  it('for an operation of the enterprise is not even sent', async () => {
    const ctx = await connect(await make(), 'olga')
    const call = callAsPerson(ctx, operations.listUsers, {})
    await expect(call).rejects.toMatchObject({ code: 'needs_enterprise_secret' })
  })

  it('would be refused there, as it is documented', async () => {
    const made = await make()
    const { accessToken, openId } = await exchangePair(made, 'olga')
    const client = createClient({
      restOrigin: installation.sandbox.origin,
      ...{ fetch, now: Date.now, nonce: createNonce, deadlineMs: 10_000 },
      authenticator: oauthToken({ accessToken, openId }),
    })
    const call = client.call({ ...operations.listUsers, auth: ['oauth'] }, {})
    await expect(call).rejects.toMatchObject({ kind: 'api', code: 9042 })
  })
})
