import { beforeAll, describe, expect, it } from 'vitest'
import { GET as list } from '@/app/api/t/[tenant]/admin/audit/route'
import { GET as csv } from '@/app/api/t/[tenant]/admin/audit.csv/route'
import { POST as approve } from '@/app/api/t/[tenant]/admin/connections/[id]/approve/route'
import { POST as disconnect } from '@/app/api/t/[tenant]/admin/connections/[id]/disconnect/route'
import { PATCH as change } from '@/app/api/t/[tenant]/admin/connections/[id]/route'
import { POST as suspend } from '@/app/api/t/[tenant]/admin/connections/[id]/suspend/route'
import { asTenant } from '@/lib/db'
import { auditRows } from '@/test/audit-rows'
import { callDoor } from '@/test/call-door'
import { testInstallation } from '@/test/installation'
import { makeTenant, type TestTenant } from '@/test/make-tenant'
import { signIn } from '@/test/sign-in'
import { auditStatement } from './audit-statement'
import { exportAudit } from './export-audit'
import type { AuditList } from './schema'

const installation = testInstallation()

const make = () =>
  makeTenant({
    sandbox: installation.sandbox,
    members: [
      { userid: 'olga', role: 'OWNER' },
      { userid: 'otto', role: 'MEMBER' },
      { userid: 'piet', role: 'MEMBER', status: 'PENDING' },
    ],
  })

async function read(made: TestTenant, cookie: string, query: Record<string, string> = {}): Promise<AuditList> {
  const answer = await callDoor(list, { cookie, tenant: made.tenant, query })
  expect(answer.status).toBe(200)
  return (await answer.json()) as AuditList
}

/** Entries one second apart, the newest last; every third of the same second as the one before. */
function addEntries({ tenant }: TestTenant, count: number, details: object = {}) {
  const start = Date.parse('2026-03-01T00:00:00Z')
  const data = Array.from({ length: count }, (_, number) => ({
    tenantId: tenant.id,
    at: new Date(start + (number - (number % 3 === 2 ? 1 : 0)) * 1_000),
    actorKind: 'worker',
    action: 'test.happened',
    details: { ...details, number },
  }))
  return asTenant(tenant, (db) => db.auditEvent.createMany({ data }))
}

const rename = ({ tenant, person }: TestTenant, userid: string, displayName: string) =>
  asTenant(tenant, (db) =>
    db.membership.updateMany({
      where: { tenantId: tenant.id, id: person(userid).membershipId },
      data: { displayName },
    }),
  )

describe('the audit', () => {
  it('tells who did what about whom, newest first, with names that are read and not stored', async () => {
    const made = await make()
    const cookie = await signIn(made.person('olga'))
    await signIn(made.person('otto'))
    const [olga, otto] = [made.person('olga').membershipId, made.person('otto').membershipId]
    const call = { cookie, tenant: made.tenant, body: {} }
    await callDoor(approve, { ...call, params: { id: made.person('piet').membershipId } })
    await callDoor(disconnect, { ...call, params: { id: otto } })
    await rename(made, 'otto', 'Otto Neumann')
    const { items } = await read(made, cookie, { actor: olga, action: 'connection' })
    expect(items[0]).toMatchObject({
      action: 'connection.disconnected',
      actorKind: 'person',
      actorId: olga,
      actorName: 'olga',
      targetKind: 'connection',
      targetAccountId: otto,
      targetName: 'Otto Neumann',
    })
    expect(items.map(({ action }) => action)).toEqual(['connection.disconnected', 'connection.authorized'])
    expect((await read(made, cookie, { action: 'member.approved' })).items).toMatchObject([{ targetName: 'piet' }])
  })

  it('is filtered by actor, target with its connection, action and time', async () => {
    const made = await make()
    const cookie = await signIn(made.person('olga'))
    await signIn(made.person('otto'))
    await addEntries(made, 9)
    const otto = made.person('otto').membershipId
    const actions = async (query: Record<string, string>) =>
      (await read(made, cookie, query)).items.map(({ action }) => action)
    expect(await actions({ target: otto })).toEqual(['connection.authorized'])
    expect(await actions({ actor: otto })).toEqual(['sign_in.completed', 'connection.authorized'])
    expect(await actions({ actor: 'worker' })).toHaveLength(9)
    expect(await actions({ action: 'test', from: '2026-03-01T00:00:03Z', to: '2026-03-01T00:00:06Z' })).toHaveLength(3)
    expect(await actions({ action: 'tes' })).toEqual([])
  })

  it('comes in pages that miss and repeat nothing, also among entries of one moment', async () => {
    const made = await make()
    await addEntries(made, 130)
    const cookie = await signIn(made.person('olga'))
    const numbers: unknown[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const page: AuditList = await read(made, cookie, { action: 'test', ...(cursor && { cursor }) })
      numbers.push(...page.items.map(({ details }) => details.number))
      cursor = page.nextCursor
    }
    expect(numbers).toHaveLength(130)
    expect(new Set(numbers).size).toBe(130)
  })

  it('refuses cursors of another tenant or list and filters that are none', async () => {
    const [made, other] = await Promise.all([make(), make()])
    await Promise.all([addEntries(made, 60), addEntries(other, 60)])
    const [cookie, theirs] = [await signIn(made.person('olga')), await signIn(other.person('olga'))]
    const foreign = (await read(other, theirs)).nextCursor ?? ''
    const refused: Record<string, string>[] = [
      { cursor: foreign },
      { cursor: 'x' },
      { action: "member' or 1=1" },
      { action: 'member.%' },
      { actor: 'everybody' },
      { target: 'x' },
      { from: 'yesterday' },
      { limit: '1000000000' },
      { tenantId: other.tenant.id },
    ]
    for (const query of refused) {
      const answer = await callDoor(list, { cookie, tenant: made.tenant, query })
      expect(answer.status, JSON.stringify(query)).toBe(400)
    }
    expect((await read(made, cookie, { actor: other.person('olga').membershipId })).items).toEqual([])
  })

  it('holds ids, never a name, a userid or a reason', async () => {
    const made = await make()
    const cookie = await signIn(made.person('olga'))
    await signIn(made.person('otto'))
    await rename(made, 'otto', 'Otto Neumann')
    const call = { cookie, tenant: made.tenant, params: { id: made.person('otto').membershipId } }
    await callDoor(change, { ...call, method: 'PATCH', body: { userid: 'directory-77', role: 'ADMIN' } })
    await callDoor(disconnect, { ...call, body: {} })
    await callDoor(suspend, { ...call, body: { reason: 'stole the coffee' } })
    const stored = JSON.stringify(await auditRows(made))
    for (const text of ['Neumann', 'directory-77', 'coffee', 'otto', made.person('otto').openId]) {
      expect(stored).not.toContain(text)
    }
  })
})

describe('the audit as a file', () => {
  const download = async (made: TestTenant, query: Record<string, string> = {}) => {
    const cookie = await signIn(made.person('olga'))
    return await callDoor(csv, { cookie, tenant: made.tenant, query })
  }

  it('is UTF-8 with its mark, has every entry that matches, and is an entry itself', async () => {
    const made = await make()
    await addEntries(made, 1_203)
    const answer = await download(made, { action: 'test' })
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; filename="audit-t-[\w-]+-\d{4}-\d\d-\d\d\.csv"$/,
    )
    const bytes = new Uint8Array(await answer.arrayBuffer())
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const [header, ...lines] = new TextDecoder().decode(bytes).trimEnd().split('\r\n')
    expect(header).toContain('"at","action","outcome"')
    expect(new Set(lines).size).toBe(1_203)
    expect(await auditRows(made, 'audit.exported')).toMatchObject([
      { actorId: made.person('olga').membershipId, details: { action: 'test' } },
    ])
  })

  it.each(['=HYPERLINK("http://evil.example")', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1'])(
    'keeps a person named %j from becoming a formula',
    async (name) => {
      const made = await make()
      await rename(made, 'olga', name)
      const text = await (await download(made)).text()
      expect(text).toContain(`"'${name.replaceAll('"', '""')}"`)
      expect(text).not.toContain(`"${name.replaceAll('"', '""')}"`)
    },
  )

  it('is read as it is sent: whoever goes away after the beginning ends the reading', async () => {
    const made = await make()
    await addEntries(made, 2_000)
    const tenant = { ...made.tenant, timeZone: 'Asia/Shanghai', locale: 'en' }
    const ctx = { tenant, actor: { kind: 'operator' as const }, now: new Date(), requestId: 'test' }
    const reader = (await exportAudit(ctx, {})).content.getReader()
    const sizes = []
    for (let part = 0; part < 3; part++) sizes.push(((await reader.read()).value as Uint8Array).byteLength)
    await reader.cancel()
    expect(sizes[0]).toBeLessThan(500)
    for (const size of sizes.slice(1)) expect(size).toBeLessThan(200_000)
    expect(await reader.read()).toEqual({ done: true, value: undefined })
  })
})

describe('with thousands of entries', () => {
  let made: TestTenant
  beforeAll(async () => {
    made = await make()
    const { default: pg } = await import('pg')
    const admin = new pg.Client({ connectionString: installation.database.adminUrl })
    await admin.connect()
    await admin.query(
      `insert into "AuditEvent" ("tenantId", id, at, "actorKind", "actorId", action, "targetKind", "targetId")
       select $1, gen_random_uuid(), timestamptz '2026-03-01 00:00:00+00' + n * interval '1 second', 'person', who.id::uuid,
              'member.approved', 'membership', who.id
       from generate_series(1, 40000) n, lateral (select '00000000-0000-7000-8000-' || lpad((n % 500)::text, 12, '0') as id) who`,
      [made.tenant.id],
    )
    await admin.query('analyze')
    await admin.end()
  })

  const somebody = '00000000-0000-7000-8000-000000000001'
  it.each([
    [{}, 'AuditEvent_tenantId_at_id_idx'],
    [{ actor: somebody }, 'AuditEvent_tenantId_actorId_at_idx'],
    [{ target: somebody }, 'AuditEvent_tenantId_targetId_at_idx'],
  ])('a page filtered by %j is read from %s', async (filters, index) => {
    const after = { key: '2026-03-01T02:00:00.000Z', id: somebody }
    const statement = auditStatement(filters, { tenantId: made.tenant.id, after, limit: 51 })
    const rows = await asTenant(made.tenant, (db) =>
      db.$queryRawUnsafe<{ 'QUERY PLAN': string }[]>(`explain ${statement.text}`, ...statement.values),
    )
    expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain(index)
  })
})
