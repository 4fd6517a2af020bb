import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { POST as erase } from '@/app/api/t/[tenant]/admin/connections/[id]/erase/route'
import { eraseAccount } from '@/lib/accounts/erase-account'
import { asTenant, withoutTenant } from '@/lib/db'
import { createInvitation } from '@/lib/invitations/create-invitation'
import { eraseCommand } from '@/operator/commands/erase'
import { callDoor } from '@/test/call-door'
import { connect, personContext } from '@/test/connect'
import { testInstallation } from '@/test/installation'
import { control, makeTenant, type TestTenant } from '@/test/make-tenant'
import { runTenantCommand } from '@/test/run-tenant-command'
import { TestBrowser } from '@/test/sign-in'

const installation = testInstallation()

const members = [
  { userid: 'olga-the-owner', role: 'OWNER' },
  { userid: 'oskar-the-owner', role: 'OWNER' },
  { userid: 'adam-the-admin', role: 'ADMIN' },
  { userid: 'mona-the-member', role: 'MEMBER' },
] as const
const mona = 'mona-the-member'

async function make(): Promise<TestTenant> {
  const made = await makeTenant({ sandbox: installation.sandbox, members: [...members] })
  // Only of a personal application people withdraw their authorisation themselves.
  await control(installation.sandbox, 'PUT', `/apps/${made.app.sdkId}`, { level: 'USER_ACCOUNT_LEVEL' })
  for (const { userid } of members) await connect(made, userid)
  return made
}

function operator({ tenant }: TestTenant) {
  const facts = { ...tenant, timeZone: 'Asia/Shanghai', locale: 'zh-CN' }
  return { tenant: facts, actor: { kind: 'operator' } as const, now: new Date(), requestId: 'test' }
}

/** Every table that has a text anywhere in any of its rows, looked at as a superuser. */
async function tablesWith(...texts: string[]): Promise<string[]> {
  const client = new pg.Client({ connectionString: installation.database.adminUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'graphile_worker')`,
    )
    const found: string[] = []
    for (const { name } of rows) {
      const wanted = texts.map((_, index) => `strpos(t::text, $${index + 1}) > 0`).join(' or ')
      const { rowCount } = await client.query(`select from ${name} t where ${wanted} limit 1`, texts)
      if (rowCount) found.push(name)
    }
    return found.sort()
  } finally {
    await client.end()
  }
}

const audits = ({ tenant }: TestTenant) =>
  asTenant(tenant, (db) => db.auditEvent.findMany({ where: { tenantId: tenant.id } }))

describe('erasing a person', () => {
  it('leaves nothing of them but ids in the audit, and withdraws the authorisation', async () => {
    const made = await make()
    const { openId, membershipId } = made.person(mona)
    await new TestBrowser().signIn(made.person(mona))
    const key = { tenantId: made.tenant.id, membershipId, key: 'key', requestHash: 'hash' }
    await asTenant(made.tenant, (db) => db.idempotencyKey.create({ data: key }))
    const user = await withoutTenant().user.findFirstOrThrow({ where: { openId } })
    const [connection] = await asTenant(made.tenant, (db) => db.connection.findMany({ where: { openId } }))
    expect(await tablesWith(openId, mona)).toEqual(['public."Connection"', 'public."Membership"', 'public."User"'])

    expect(await eraseAccount(operator(made), { id: membershipId })).toEqual({ remote: 'revoked' })
    expect(await tablesWith(openId, mona)).toEqual([])
    expect(await tablesWith(membershipId, user.id, connection?.id ?? '')).toEqual(['public."AuditEvent"'])
    const theirs = (await audits(made)).filter(({ actorId }) => actorId === membershipId)
    expect(theirs.length).toBeGreaterThan(0)
    expect(theirs.map(({ address }) => address)).toEqual(theirs.map(() => null))
  })

  it('ends their sign-ins, their invitations and whatever they had begun', async () => {
    const made = await make()
    const admin = made.person('adam-the-admin')
    const browser = new TestBrowser()
    await browser.signIn(admin)
    await browser.start(made.tenant.slug)
    await createInvitation(await personContext(made, 'adam-the-admin'), { role: 'MEMBER', days: 7 })
    await eraseAccount(operator(made), { id: admin.membershipId })
    expect(await withoutTenant().sessionGrant.count({ where: { membershipId: admin.membershipId } })).toBe(0)
    expect(await asTenant(made.tenant, (db) => db.invitation.count())).toBe(0)
    expect(await asTenant(made.tenant, (db) => db.oAuthTransaction.count())).toBe(0)
    expect(await withoutTenant().lookup.count({ where: { tenantId: made.tenant.id, kind: 'invitation' } })).toBe(0)
  })

  it('lets nobody erase the last owner, nor an admin anybody, nor an owner themselves', async () => {
    const made = await make()
    const id = (userid: string) => ({ id: made.person(userid).membershipId })
    const as = (userid: string) => personContext(made, userid)
    await expect(eraseAccount(await as('adam-the-admin'), id(mona))).rejects.toMatchObject({ code: 'not_allowed' })
    await expect(eraseAccount(await as('olga-the-owner'), id('olga-the-owner'))).rejects.toMatchObject({
      code: 'not_allowed',
    })
    await eraseAccount(await as('olga-the-owner'), id('oskar-the-owner'))
    await expect(eraseAccount(operator(made), id('olga-the-owner'))).rejects.toMatchObject({ code: 'last_owner' })
    await expect(eraseAccount(operator(made), id('oskar-the-owner'))).rejects.toMatchObject({ code: 'not_found' })
  })

  it('of two owners who erase each other at once keeps one', async () => {
    const made = await make()
    const [olga, oskar] = ['olga-the-owner', 'oskar-the-owner'] as const
    const erasing = [
      eraseAccount(await personContext(made, olga), { id: made.person(oskar).membershipId }),
      eraseAccount(await personContext(made, oskar), { id: made.person(olga).membershipId }),
    ]
    const results = await Promise.allSettled(erasing)
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('goes on when Tencent does not answer, and when it was interrupted before', async () => {
    const made = await make()
    const { membershipId: id, openId } = made.person(mona)
    await control(installation.sandbox, 'POST', '/faults', {
      operation: 'cancelUserAuth',
      phase: 'before',
      kind: 'status',
      value: 503,
      openId,
    })
    expect(await eraseAccount(operator(made), { id })).toEqual({ remote: 'failed' })
    expect(await tablesWith(openId)).toEqual([])
  })

  it('keeps the user of whom another tenant knows', async () => {
    const [made, other] = await Promise.all([make(), make()])
    const user = await withoutTenant().user.findFirstOrThrow({ where: { openId: made.person(mona).openId } })
    const elsewhere = { tenantId: other.tenant.id, userId: user.id, status: 'PENDING' } as const
    await asTenant(other.tenant, (db) => db.membership.create({ data: elsewhere }))
    await eraseAccount(operator(made), { id: made.person(mona).membershipId })
    expect(await withoutTenant().user.count({ where: { id: user.id } })).toBe(1)
  })

  it('asks at the door for the name, typed', async () => {
    const made = await make()
    const { membershipId: id } = made.person(mona)
    const browser = new TestBrowser()
    await browser.signIn(made.person('olga-the-owner'))
    const ask = (confirmation: string) =>
      callDoor(erase, { cookie: browser.cookie, tenant: made.tenant, params: { id }, body: { confirmation } })
    const refused = await ask('mona')
    expect([refused.status, await refused.json()]).toMatchObject([
      400,
      { errors: [{ path: 'confirmation', code: 'confirmation_mismatch' }] },
    ])
    const done = await ask(mona)
    expect([done.status, await done.json()]).toEqual([200, { remote: 'revoked' }])
  })

  it('can be done by command', async () => {
    const made = await make()
    const { membershipId } = made.person(mona)
    const { stdout } = await runTenantCommand(['erase', made.tenant.slug, membershipId])
    expect(stdout).toContain(`${membershipId} is erased`)
    const message = `<account-id> "${membershipId}" is no account of this tenant`
    await expect(eraseCommand([made.tenant.slug, membershipId])).rejects.toThrow(message)
  })
})
