import { beforeAll, expect, it } from 'vitest'
import { testInstallation } from '@/test/installation'
import { makeTenant } from '@/test/make-tenant'
import { askPrepared, asTenant, inTenantTransaction } from './db'

const installation = testInstallation()

// A pooler in transaction mode may answer each query on another connection; what stays on one is missing on the next.
beforeAll(() => {
  process.env.DATABASE_NAMED_STATEMENTS = 'off'
})

it('leaves nothing on a connection where statements have no names, and the wall holds as ever', async () => {
  const [one, other] = await Promise.all([makeTenant(installation), makeTenant(installation)])
  const text = 'select count(*)::int as count from "Membership" where "tenantId" = $1'
  for (let round = 0; round < 12; round++) {
    expect(await askPrepared(one.tenant, { name: 'own', text, values: [one.tenant.id] })).toEqual([{ count: 1 }])
    expect(await askPrepared(one.tenant, { name: 'own', text, values: [other.tenant.id] })).toEqual([{ count: 0 }])
    expect(await asTenant({ slug: other.tenant.slug }, (db) => db.membership.count())).toBe(1)
  }
  const left = await inTenantTransaction(
    one.tenant,
    (db) => db.$queryRaw<{ name: string }[]>`select name from pg_prepared_statements`,
  )
  expect(left).toEqual([])
})
