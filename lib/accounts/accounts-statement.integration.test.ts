import { beforeAll, describe, expect, it } from 'vitest'
import { asTenant } from '@/lib/db'
import { addPeople } from '@/test/add-people'
import { testInstallation } from '@/test/installation'
import { makeTenant, type TestTenant } from '@/test/make-tenant'
import { accountsStatement } from './accounts-statement'
import { type AccountFilters, accountStatuses, accountViews } from './schema'

const installation = testInstallation()
const DAY = 86_400_000
const make = () => makeTenant({ sandbox: installation.sandbox })

describe('with thousands of accounts', () => {
  const after = { pending: '2026-03-01T00:10:00.000Z', attention: new Date(Date.now() + DAY).toISOString() }
  let made: TestTenant

  beforeAll(async () => {
    const others = await Promise.all([make(), make(), make(), make()])
    made = await make()
    for (const tenant of [...others, made]) await addPeople(tenant, 4_000, {})
    const { default: pg } = await import('pg')
    const admin = new pg.Client({ connectionString: installation.database.adminUrl })
    await admin.connect()
    await admin.query(`
      update "Membership" set status = (array['ACTIVE', 'ACTIVE', 'PENDING', 'SUSPENDED'])[1 + (random() * 3)::int]::"MembershipStatus"`)
    await admin.query(
      `insert into "Connection" ("tenantId", id, "membershipId", "appId", "openId", scopes, "refreshToken", "refreshExpiresAt",
         "failureKind", "endedAt", "endedBy")
       select m."tenantId", gen_random_uuid(), m.id, u."appId", u."openId", '{}', repeat('v', 200), now() + random() * interval '20 days',
         case when random() < 0.02 then 'TRANSIENT' end::"FailureKind",
         case when random() < 0.02 then now() end, case when random() < 0.5 then 'PERSON' else 'ADMIN' end::"EndedBy"
       from "Membership" m join "User" u on u.id = m."userId" where random() < 0.98 on conflict do nothing`,
    )
    await admin.query('vacuum analyze')
    await admin.end()
  }, 60_000)

  async function explain(filters: AccountFilters, key: string | null): Promise<string> {
    const position = key === null ? null : { key, id: made.person('olga').membershipId }
    const page = { tenantId: made.tenant.id, now: new Date(), after: position, limit: 51 }
    const statement = accountsStatement(filters, page)
    const rows = await asTenant({ id: made.tenant.id }, (db) =>
      db.$queryRawUnsafe<{ 'QUERY PLAN': string }[]>(`explain ${statement.text}`, ...statement.values),
    )
    return rows.map((row) => row['QUERY PLAN']).join('\n')
  }

  it.each([
    ['active', 'Membership_active_idx'],
    ['attention', 'Connection_tenantId_attentionAt_membershipId_idx'],
    ['pending', 'Membership_pending_idx'],
    ['suspended', 'Membership_suspended_idx'],
  ] as const)('a page of the view %s is read from %s, in order, from its cursor on', async (view, index) => {
    const plan = await explain({ view }, view === 'pending' || view === 'attention' ? after[view] : 'extra-000100')
    expect(plan).toContain(index)
    expect(plan).not.toContain('Sort')
    expect(plan).toMatch(/Index Cond: .*ROW\(.*\) > ROW\(/)
  })

  it.each<AccountFilters>([
    ...accountViews.map((view): AccountFilters => ({ view, q: 'extra-00777' })),
    ...accountViews.map((view): AccountFilters => ({ view, role: 'OWNER' })),
    ...accountStatuses.map((status): AccountFilters => ({ view: 'active', status })),
    { view: 'active', ends: '7' },
    { view: 'active', idle: '90' },
    { view: 'active', q: 'extra', role: 'ADMIN', status: 'DEGRADED', idle: '30' },
  ])('a page of %j reads no table from end to end', async (filters) => {
    expect(await explain(filters, null)).not.toMatch(/Seq Scan on "(Membership|Connection)"/)
  })
})
