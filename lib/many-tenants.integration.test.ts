import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '@/test/database'
import { useTestEnvironment } from '@/test/environment'
import { startVisitor, type Visitor, visitFromProcesses } from '@/test/start-visitor'
import { makeVisitedTenants } from '@/test/visit-tenants'
import { asTenant, closeDatabase, withoutTenant } from './db'

let database: TestDatabase
let visitors: Visitor[] = []

beforeAll(async () => {
  database = await createTestDatabase()
  useTestEnvironment(database)
  visitors = await Promise.all([startVisitor(), startVisitor()])
})

afterAll(async () => {
  await Promise.all(visitors.map((visitor) => visitor.kill()))
  await closeDatabase()
  await database.drop()
})

it('keeps 200 tenants apart that two processes serve at once, whatever their transactions come to', async () => {
  const tenants = await makeVisitedTenants(200)
  const sights = await visitFromProcesses(visitors, { tenants, rounds: 1 })
  expect(sights).toEqual({ queries: 2 * 200 * 7, foreign: 0, wrong: 0, unwalled: 0, failed: 0 })
}, 60_000)

it('leaves nothing of a transaction whose process was killed in it', async () => {
  const [tenant] = await makeVisitedTenants(1)
  if (!tenant) throw new Error('no tenant')
  const victim = await startVisitor()
  await victim.stay(tenant)
  await victim.kill()
  expect(await asTenant(tenant, (db) => db.auditEvent.count())).toBe(0)
  await expect(withoutTenant().auditEvent.count()).rejects.toThrow()
})
