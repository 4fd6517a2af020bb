import { spawn } from 'node:child_process'
import { once } from 'node:events'
import pg from 'pg'
import { describe, expect, it, vi } from 'vitest'
import { POST as close } from '@/app/api/t/[tenant]/admin/organization/close/route'
import { asTenant, withoutTenant } from '@/lib/db'
import { createInvitation } from '@/lib/invitations/create-invitation'
import { createTenant } from '@/lib/tenants/create-tenant'
import { purgeAuditCommand } from '@/operator/commands/purge-audit'
import { callDoor } from '@/test/call-door'
import { connect, personContext } from '@/test/connect'
import { testInstallation } from '@/test/installation'
import { control, makeTenant, type TestTenant } from '@/test/make-tenant'
import { programOf } from '@/test/program-of'
import { runTenantCommand } from '@/test/run-tenant-command'
import { consent, locationOf, TestBrowser } from '@/test/sign-in'
import { closeTenant } from './close-tenant'
import { finishClosing } from './finish-closing'

const installation = testInstallation()

const members = [
  { userid: 'olga', role: 'OWNER' },
  { userid: 'adam', role: 'ADMIN' },
  { userid: 'mona', role: 'MEMBER' },
] as const

async function make(): Promise<TestTenant> {
  const made = await makeTenant({ sandbox: installation.sandbox, members: [...members, { userid: 'nina' }] })
  // Only of a personal application people withdraw their authorisation themselves.
  await control(installation.sandbox, 'PUT', `/apps/${made.app.sdkId}`, { level: 'USER_ACCOUNT_LEVEL' })
  for (const { userid } of members) await connect(made, userid)
  await createInvitation(await personContext(made, 'olga'), { role: 'MEMBER', days: 7 })
  return made
}

async function asAdmin<T extends pg.QueryResultRow>(statement: string, values: unknown[] = []): Promise<T[]> {
  const client = new pg.Client({ connectionString: installation.database.adminUrl })
  await client.connect()
  try {
    return (await client.query<T>(statement, values)).rows
  } finally {
    await client.end()
  }
}

/** The tables that hold rows of a tenant, with their numbers. */
async function rowsOf({ tenant }: TestTenant): Promise<Record<string, number>> {
  const tables = await asAdmin<{ name: string }>(
    `select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'tenantId'`,
  )
  const counted: Record<string, number> = {}
  for (const { name } of tables) {
    const [row] = await asAdmin<{ count: number }>(
      `select count(*)::int as count from "${name}" where "tenantId" = $1`,
      [tenant.id],
    )
    if (row && row.count > 0) counted[name] = row.count
  }
  return counted
}

/** How often the sandbox has withdrawn an authorisation. */
async function withdrawals(): Promise<number> {
  const answer = await fetch(`${installation.sandbox.origin}/_sandbox/requests?since=0`)
  const { requests } = (await answer.json()) as { requests: { operation?: string; status?: number }[] }
  return requests.filter(({ operation, status }) => operation === 'cancelUserAuth' && status === 200).length
}

/** What the operator's command does, without a process for it. */
async function offboard({ tenant }: TestTenant) {
  const [now, actor] = [new Date(), { kind: 'operator' } as const]
  const facts = { ...tenant, timeZone: 'Asia/Shanghai', locale: 'zh-CN' }
  await closeTenant({ tenant: facts, actor, now, requestId: 'test' })
  return await finishClosing(tenant.id, { now, actor })
}

async function closeAs(made: TestTenant, userid: string, confirmation = made.tenant.slug) {
  const browser = new TestBrowser()
  await browser.signIn(made.person(userid))
  const response = await callDoor(close, { cookie: browser.cookie, tenant: made.tenant, body: { confirmation } })
  return { browser, response }
}

const reasonOf = (answer: Response) => new URL(locationOf(answer), 'http://localhost').searchParams.get('reason')

describe('offboarding', () => {
  it('withdraws every authorisation, leaves nothing but the audit and a closed shell, and can be repeated', async () => {
    const made = await make()
    const before = await withdrawals()
    expect(await offboard(made)).toEqual({ revoked: 3, notRevoked: 0 })
    expect(await withdrawals()).toBe(before + 3)
    expect(Object.keys(await rowsOf(made))).toEqual(['AuditEvent'])
    expect(await withoutTenant().user.count({ where: { appId: made.app.id } })).toBe(0)
    expect(await withoutTenant().tenant.findFirst({ where: { id: made.tenant.id } })).toMatchObject({
      slug: made.tenant.slug,
      name: made.tenant.slug,
      appId: null,
      openCorpId: null,
      closedAt: expect.any(Date),
    })
    expect(await offboard(made)).toEqual({ revoked: 0, notRevoked: 0 })
    const again = { slug: made.tenant.slug, name: 'Again', joinPolicy: 'APPROVAL' } as const
    await expect(createTenant(again)).rejects.toMatchObject({ code: 'P2002' })
  })

  it('killed halfway, ends with the next run', async () => {
    const made = await make()
    const hanging = { operation: 'cancelUserAuth', phase: 'before', kind: 'hang', openId: made.person('mona').openId }
    await control(installation.sandbox, 'POST', '/faults', hanging)
    const { file, execArgv } = programOf('operator/tenant.ts')
    const child = spawn(process.execPath, [...execArgv, file, 'offboard', made.tenant.slug], {
      env: process.env,
      stdio: 'ignore',
    })
    const living = () => asTenant(made.tenant, (db) => db.connection.count({ where: { endedAt: null } }))
    await vi.waitFor(async () => expect(await living()).toBe(1), { timeout: 20_000, interval: 50 })
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect((await rowsOf(made)).Membership).toBe(3)
    await fetch(`${installation.sandbox.origin}/_sandbox/faults`, { method: 'DELETE' })
    expect(await offboard(made)).toEqual({ revoked: 1, notRevoked: 0 })
    expect(Object.keys(await rowsOf(made))).toEqual(['AuditEvent'])
  })
})

describe('closing by the owner', () => {
  it('signs everybody out at once and lets nobody in; the worker’s job removes the rest', async () => {
    const made = await make()
    const mona = new TestBrowser()
    await mona.signIn(made.person('mona'))
    const started = await consent(await new TestBrowser().start(made.tenant.slug), 'nina')
    const { response } = await closeAs(made, 'olga')
    expect(response.status).toBe(204)
    expect((await rowsOf(made)).SessionGrant).toBeUndefined()
    expect(reasonOf(await mona.start(made.tenant.slug))).toBe('tenant-not-found')
    expect((await new TestBrowser().callback(started)).status).toBe(400)
    const jobs = await asAdmin<{ task_identifier: string; key: string }>(
      'select task_identifier, key from graphile_worker.jobs where key like $1',
      [`%${made.tenant.id}`],
    )
    expect(jobs).toEqual([{ task_identifier: 'finish-closing', key: `finish-closing/${made.tenant.id}` }])
    await finishClosing(made.tenant.id, { now: new Date(), actor: { kind: 'worker' } })
    expect(Object.keys(await rowsOf(made))).toEqual(['AuditEvent'])
  })

  it('asks for the short name, typed, and is not for admins', async () => {
    const made = await make()
    const { response } = await closeAs(made, 'olga', 'something')
    expect([response.status, await response.json()]).toMatchObject([
      400,
      { errors: [{ path: 'confirmation', code: 'confirmation_mismatch' }] },
    ])
    expect((await closeAs(made, 'adam')).response.status).toBe(403)
    expect((await rowsOf(made)).Membership).toBe(3)
  })

  it('asks for a sign-in of the last ten minutes', async () => {
    const made = await make()
    const browser = new TestBrowser()
    await browser.signIn(made.person('olga'))
    const longAgo = new Date(Date.now() - 10 * 60_000 - 1)
    await withoutTenant().sessionGrant.updateMany({
      where: { tenantId: made.tenant.id },
      data: { authenticatedAt: longAgo },
    })
    const body = { confirmation: made.tenant.slug }
    const response = await callDoor(close, { cookie: browser.cookie, tenant: made.tenant, body })
    expect([response.status, await response.json()]).toMatchObject([403, { code: 'needs_recent_sign_in' }])
  })

  it('removes nothing of a tenant that is open', async () => {
    const made = await make()
    const before = await rowsOf(made)
    await finishClosing(made.tenant.id, { now: new Date(), actor: { kind: 'worker' } })
    expect(await rowsOf(made)).toEqual(before)
  })
})

describe('the audit', () => {
  const asOwner = () => ({ env: { MIGRATION_DATABASE_URL: installation.database.ownerUrl } })

  it('of a closed tenant goes by the owner of the tables, and nothing is left then', async () => {
    const made = await make()
    const { openId, membershipId } = made.person('mona')
    await offboard(made)
    const purge = ['purge-audit', made.tenant.slug]
    const refused = await runTenantCommand(purge)
    expect([refused.code, refused.stdout]).toEqual([1, expect.stringContaining('MIGRATION_DATABASE_URL')])
    expect((await rowsOf(made)).AuditEvent).toBeGreaterThan(0)
    const { stdout } = await runTenantCommand(purge, asOwner())
    expect(stdout).toMatch(/^\d+ audit rows/)
    expect(await rowsOf(made)).toEqual({})
    for (const text of [openId, membershipId]) {
      expect(await asAdmin('select from "AuditEvent" a where strpos(a::text, $1) > 0', [text])).toEqual([])
    }
  })

  it('of an open tenant stays, also for the owner of the tables; the application can delete none', async () => {
    const [open, closed] = await Promise.all([make(), make()])
    await expect(purgeAuditCommand([open.tenant.slug])).rejects.toThrow('is open')
    await offboard(closed)
    await expect(asTenant(closed.tenant, (db) => db.auditEvent.deleteMany())).rejects.toThrow('permission denied')
    const client = new pg.Client({ connectionString: installation.database.ownerUrl })
    await client.connect()
    await client.query(`begin; select set_config('app.tenant_id', '${open.tenant.id}', true)`)
    expect((await client.query('delete from "AuditEvent"')).rowCount).toBe(0)
    await client.query('rollback')
    await client.end()
  })
})
