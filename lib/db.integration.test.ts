import { randomUUID } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '@/test/database'
import { useTestEnvironment } from '@/test/environment'
import { askPrepared, assertWalledRole, asTenant, closeDatabase, inTenantTransaction, withoutTenant } from './db'
import { PrismaClient } from './generated/prisma/client'

let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
  useTestEnvironment(database)
})

afterAll(async () => {
  await closeDatabase()
  await database.drop()
})

async function makeTenant(): Promise<{ id: string; slug: string }> {
  const id = randomUUID()
  const slug = `wall-${id.slice(0, 8)}`
  await asTenant({ id }, (db) => db.tenant.create({ data: { id, slug, name: slug } }))
  await addEvent(id)
  return { id, slug }
}

const addEvent = (tenantId: string) =>
  asTenant({ id: tenantId }, (db) =>
    db.auditEvent.create({ data: { tenantId, actorKind: 'operator', action: 'test.made' } }),
  )

describe('the wall between tenants', () => {
  it('makes a query without a tenant an error, not an empty list', async () => {
    await makeTenant()
    await expect(withoutTenant().auditEvent.findMany()).rejects.toThrow()
    await expect(withoutTenant().connection.count()).rejects.toThrow()
  })

  it('shows each tenant only its own rows, even without a filter in the query', async () => {
    const [one, other] = [await makeTenant(), await makeTenant()]
    await addEvent(other.id)
    const rowsOf = (id: string) => asTenant({ id }, (db) => db.auditEvent.findMany())
    expect((await rowsOf(one.id)).map((row) => row.tenantId)).toEqual([one.id])
    expect((await rowsOf(other.id)).map((row) => row.tenantId)).toEqual([other.id, other.id])
  })

  it("refuses to write into another tenant's rows", async () => {
    const [one, other] = [await makeTenant(), await makeTenant()]
    const data = { tenantId: other.id, actorKind: 'operator', action: 'test.forged' }
    await expect(asTenant({ id: one.id }, (db) => db.auditEvent.create({ data }))).rejects.toThrow()
    const renamed = await asTenant({ id: one.id }, (db) =>
      db.tenant.updateMany({ where: { id: other.id }, data: { name: 'x' } }),
    )
    expect(renamed.count).toBe(0)
  })

  it('finds the tenant by its slug in the same statement, and fails for an unknown slug', async () => {
    const { slug, id } = await makeTenant()
    const rows = await asTenant({ slug }, (db) => db.auditEvent.findMany())
    expect(rows.map((row) => row.tenantId)).toEqual([id])
    await expect(asTenant({ slug: `${slug}-not` }, (db) => db.auditEvent.findMany())).rejects.toThrow()
    const hostile = `x'), true); select set_config('app.tenant_id', '${id}', true); --`
    await expect(inTenantTransaction({ slug: hostile }, (db) => db.auditEvent.findMany())).rejects.toThrow()
  })

  it('leaves nothing of a tenant on the pooled connection', async () => {
    const { id } = await makeTenant()
    await Promise.all(Array.from({ length: 40 }, () => asTenant({ id }, (db) => db.auditEvent.count())))
    const leaked = await Promise.allSettled(Array.from({ length: 40 }, () => withoutTenant().auditEvent.count()))
    expect(leaked.filter((result) => result.status === 'fulfilled')).toEqual([])
  })

  it('keeps 200 parallel queries of many tenants apart, in and out of transactions', async () => {
    const tenants = await Promise.all(Array.from({ length: 10 }, makeTenant))
    const results = await Promise.all(
      Array.from({ length: 200 }, async (_, index) => {
        const tenant = tenants[index % tenants.length]
        if (!tenant) throw new Error('no tenant')
        const key = index % 3 === 0 ? { slug: tenant.slug } : { id: tenant.id }
        const run = index % 2 === 0 ? asTenant : inTenantTransaction
        const rows = await run(key, (db) => db.auditEvent.findMany())
        return rows.every((row) => row.tenantId === tenant.id) && rows.length === 1
      }),
    )
    expect(results.every(Boolean)).toBe(true)
  })

  it('rolls a failed transaction back as a whole', async () => {
    const { id } = await makeTenant()
    const failing = inTenantTransaction({ id }, async (db) => {
      await db.auditEvent.create({ data: { tenantId: id, actorKind: 'operator', action: 'test.lost' } })
      throw new Error('stop')
    })
    await expect(failing).rejects.toThrow('stop')
    expect(await asTenant({ id }, (db) => db.auditEvent.count({ where: { action: 'test.lost' } }))).toBe(0)
  })
})

describe('the role of the application', () => {
  it('can neither change nor delete audit rows', async () => {
    const { id } = await makeTenant()
    await expect(asTenant({ id }, (db) => db.auditEvent.updateMany({ data: { action: 'x' } }))).rejects.toThrow()
    await expect(asTenant({ id }, (db) => db.auditEvent.deleteMany())).rejects.toThrow()
  })

  it('can add and remove lookups, never change one', async () => {
    const lookup = { kind: 'test', keyHash: randomUUID(), tenantId: randomUUID() }
    await withoutTenant().lookup.create({ data: lookup })
    await expect(withoutTenant().lookup.updateMany({ where: lookup, data: { kind: 'y' } })).rejects.toThrow()
    expect((await withoutTenant().lookup.deleteMany({ where: lookup })).count).toBe(1)
  })

  it('is accepted when the wall holds it', async () => {
    await expect(assertWalledRole()).resolves.toBeUndefined()
  })

  it.each(['ownerUrl', 'adminUrl'] as const)('is refused when it is the one of %s', async (url) => {
    await expect(assertWalledRole({ DATABASE_URL: database[url] })).rejects.toThrow('NOBYPASSRLS')
  })
})

describe('the time zone of the session', () => {
  /** Another database of this role, or of everybody, with another time zone. */
  async function databaseInShanghai(whose: 'role' | 'database'): Promise<TestDatabase> {
    const shanghai = await createTestDatabase()
    const name = new URL(shanghai.url).pathname.slice(1)
    const target = whose === 'role' ? `role console_app in database ${name}` : `database ${name}`
    await asAdmin(shanghai, `alter ${target} set timezone = 'Asia/Shanghai'`)
    return shanghai
  }

  async function asAdmin({ adminUrl }: TestDatabase, ...statements: string[]) {
    const client = new pg.Client({ connectionString: adminUrl })
    await client.connect()
    try {
      for (const statement of statements.slice(0, -1)) await client.query(statement)
      return (await client.query(statements.at(-1) ?? '')).rows
    } finally {
      await client.end()
    }
  }

  it('must be UTC for the application, or it does not start', async () => {
    const { url, drop } = await databaseInShanghai('role')
    const message =
      /^DATABASE_URL: .*Asia\/Shanghai.* ALTER ROLE "console_app" IN DATABASE "test_\w+" SET timezone = 'UTC'/
    await expect(assertWalledRole({ DATABASE_URL: url })).rejects.toThrow(message)
    await drop()
  })

  it("must be UTC for the worker's own connection as well", async () => {
    const { url, drop } = await databaseInShanghai('role')
    const urls = { DATABASE_URL: database.url, DIRECT_DATABASE_URL: url }
    await expect(assertWalledRole(urls)).rejects.toThrow(/^DIRECT_DATABASE_URL: .*Asia\/Shanghai/)
    await drop()
  })

  it('is UTC after a migration wherever the database is, and an instant is read back as it was written', async () => {
    const shanghai = await databaseInShanghai('database')
    await expect(assertWalledRole({ DATABASE_URL: shanghai.url })).resolves.toBeUndefined()
    const client = new PrismaClient({ adapter: new PrismaPg({ connectionString: shanghai.url }) })
    const expiresAt = new Date('2026-03-12T06:00:00Z')
    await client.session.create({ data: { tokenHash: 'x', expiresAt } })
    expect(await client.session.findFirst({ select: { expiresAt: true } })).toEqual({ expiresAt })
    const stored = await asAdmin(shanghai, `select extract(epoch from "expiresAt")::int as at from "Session"`)
    expect(stored).toEqual([{ at: expiresAt.getTime() / 1000 }])
    await client.$disconnect()
    await shanghai.drop()
  })

  it('is set together with the rights of the role, by whoever may', async () => {
    const role = `role_${randomUUID().replaceAll('-', '')}`
    const config = `select rolconfig from pg_roles where rolname = '${role}'`
    const [found] = await asAdmin(database, `create role ${role}`, `select grant_application_role('${role}')`, config)
    expect(found).toEqual({ rolconfig: ['TimeZone=UTC'] })
    await asAdmin(database, `drop owned by ${role}`, `drop role ${role}`)
  })
})

it('ends a statement that takes too long, by a default of the role that reaches through a pooler', async () => {
  const [limit] = await withoutTenant().$queryRaw<object[]>`select current_setting('statement_timeout') as limit`
  expect(limit).toEqual({ limit: '10s' })
})

describe('every table of a tenant', () => {
  it('has forced row-level security, or is on the short list of those read before a tenant is known', async () => {
    const open = await withoutTenant().$queryRaw<{ table: string }[]>`
      select c.relname as table from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relkind = 'r' and a.attname = 'tenantId' and not (c.relrowsecurity and c.relforcerowsecurity)
      order by 1`
    expect(open.map((row) => row.table)).toEqual(['Lookup', 'SessionGrant', 'WebhookSubscription'])
  })
})

describe('a prepared statement', () => {
  const events = { name: 'events', text: 'select "tenantId"::text from "AuditEvent" where action = $1' }
  const ask = (key: { id: string } | { slug: string }) =>
    askPrepared<{ tenantId: string }>(key, { ...events, values: ['test.made'] })

  it('sees the rows of the tenant that asks, also on a connection that has answered another one', async () => {
    const tenants = await Promise.all([makeTenant(), makeTenant(), makeTenant()])
    const asked = Array.from({ length: 60 }, (_, index) => tenants[index % tenants.length] ?? { id: '', slug: '' })
    const answers = await Promise.all(asked.map(({ id, slug }, index) => ask(index % 2 ? { id } : { slug })))
    expect(answers.map((rows) => rows.map((row) => row.tenantId))).toEqual(asked.map(({ id }) => [id]))
  })

  it('is none where the tenant is unknown, and the connection serves on', async () => {
    const { id } = await makeTenant()
    const statement = { name: 'events-later', text: `${events.text} and true`, values: ['test.made'] }
    for (let round = 0; round < 12; round++) {
      await expect(askPrepared({ slug: 'nobody' }, statement)).rejects.toMatchObject({ code: '22P02' })
    }
    const rounds = await Promise.all(Array.from({ length: 12 }, () => askPrepared({ id }, statement)))
    expect(rounds.flat()).toHaveLength(12)
  })

  it('that does not parse can be mended under its name, and the connection serves on', async () => {
    const { id } = await makeTenant()
    const wrong = { name: 'mended', text: 'select from "Nowhere"', values: [] }
    for (let round = 0; round < 12; round++) await expect(askPrepared({ id }, wrong)).rejects.toThrow('Nowhere')
    const right = { name: 'mended', text: 'select count(*)::int as count from "AuditEvent"', values: [] }
    const rounds = await Promise.all(Array.from({ length: 12 }, () => askPrepared({ id }, right)))
    expect(rounds.flat()).toEqual(Array(12).fill({ count: 1 }))
  })
})
