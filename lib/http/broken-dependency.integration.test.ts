import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { describe, expect, it, vi } from 'vitest'
import { log } from '@/lib/log'
import { testInstallation } from '@/test/installation'
import { loadDoors } from '@/test/load-doors'
import { makeTenant } from '@/test/make-tenant'
import { signIn } from '@/test/sign-in'

const installation = testInstallation()

/** Doors that need no database, or answer what they find without it. */
const without = ['api/health/route.ts GET', 'api/ready/route.ts GET', 'metrics/route.ts GET']

async function asAdmin(statements: string[]): Promise<void> {
  const url = new URL(installation.database.adminUrl)
  const name = url.pathname.slice(1)
  url.pathname = '/postgres'
  const client = new pg.Client({ connectionString: url.href })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement.replaceAll('$database', name))
  } finally {
    await client.end()
  }
}

const dbDown = () =>
  asAdmin([
    'alter database $database allow_connections false',
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = '$database'`,
  ])

describe('with a database that is gone', () => {
  it('every door refuses, with a request id and a general word: no stack, no statement, no path, no address', async () => {
    const { tenant, person } = await makeTenant({ sandbox: installation.sandbox })
    const cookie = await signIn(person('olga'))
    const doors = (await loadDoors()).filter(({ name, door }) => door && !without.includes(name))
    await dbDown()
    const quiet = vi.spyOn(log, 'error').mockReturnValue()
    const params = {
      tenant: tenant.slug,
      id: randomUUID(),
      code: '123456789',
      key: '0'.repeat(32),
      appKey: 'a'.repeat(32),
    }
    for (const { name, method, handler } of doors) {
      const path = `/${name.replace(/\/route\.ts .*$/, '')}`.replace('[tenant]', tenant.slug)
      const url = `${process.env.PUBLIC_URL}${path}?state=${'a'.repeat(64)}&auth_code=1&lang=en`
      const headers = { cookie, origin: new URL(url).origin, 'content-type': 'application/json' }
      const body = method === 'GET' ? null : '{"data":"e30="}'
      const request = new Request(url, { method, headers, body })
      const route = { params: Promise.resolve({ ...params, token: 'a'.repeat(64) }) }
      const answer = await handler(request, route)
      const text = await answer.text()
      expect(answer.status, `${name}: ${text}`).toBeGreaterThanOrEqual(303)
      // A door that people open leads to a page that says so, and to nothing else.
      if (answer.status < 400) expect(answer.headers.get('location'), name).toMatch(/problem|error|sign-in/)
      expect(answer.headers.get('x-request-id'), name).toEqual(expect.any(String))
      if (name.startsWith('api/t/')) {
        const { requestId, ...problem } = JSON.parse(text) as Record<string, unknown>
        expect(requestId, name).toBe(answer.headers.get('x-request-id'))
        const general = { type: 'urn:problem:internal', title: 'Something went wrong', status: 500, code: 'internal' }
        expect(problem, name).toEqual(general)
      }
      expect(text, name).not.toMatch(
        /\n\s+at |select |insert |prisma|postgres|node_modules|ECONN|127\.0\.0\.1|\/lib\//i,
      )
    }
    // Each of them is in the log, with the stack that the answer leaves out.
    expect(quiet.mock.calls.length).toBeGreaterThan(doors.length / 2)
    quiet.mockRestore()
    await asAdmin(['alter database $database allow_connections true'])
  })
})
