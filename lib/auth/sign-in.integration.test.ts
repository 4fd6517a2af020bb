import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asTenant, closeDatabase } from '@/lib/db'
import { type Sandbox, startSandbox } from '@/sandbox/start-sandbox'
import { createTestDatabase, type TestDatabase } from '@/test/database'
import { useTestEnvironment } from '@/test/environment'
import { makeTenant, type TestTenant } from '@/test/make-tenant'
import { consent, locationOf, TestBrowser } from '@/test/sign-in'

let database: TestDatabase
let sandbox: Sandbox

beforeAll(async () => {
  ;[database, sandbox] = await Promise.all([createTestDatabase(), startSandbox()])
  useTestEnvironment(database, sandbox.origin)
})
afterAll(async () => {
  await Promise.all([closeDatabase(), sandbox.close()])
  await database.drop()
})

const owner = { userid: 'olga', role: 'OWNER' } as const
const stranger = { userid: 'sven' }

describe('the happy path', () => {
  it('ends signed in at the page that was asked for', async () => {
    const { tenant, person } = await makeTenant({ sandbox, members: [owner] })
    const wanted = `/t/${tenant.slug}/meetings?from=2026-03-01`
    const answer = await new TestBrowser().signIn(person('olga'), wanted)
    expect(answer.status).toBe(303)
    expect(locationOf(answer)).toBe(wanted)
    expect(answer.headers.get('cache-control')).toContain('no-store')
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
  })
})
