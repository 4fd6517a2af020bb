import pg from 'pg'
import { beforeAll, expect, it } from 'vitest'
import { asTenant } from '@/lib/db'
import { callDoor } from '@/test/call-door'
import { doorRows } from '@/test/door-rows'
import { type DoorWorld, makeDoorWorld } from '@/test/door-world'
import { testInstallation } from '@/test/installation'
import { loadDoors } from '@/test/load-doors'
import { requestsAt } from '@/test/requests-at'

// Reading changes nothing, here and at Tencent Meeting. The call log, the buckets of the limits and the time of the last use are
// kept of every call; an export is in the audit.

const installation = testInstallation()
const doors = (await loadDoors()).filter(({ name }) => name.endsWith(' GET'))
const ofTenant = doors.filter(({ door }) => door?.kind === 'tenant')
const kept = ['ApiCall', 'RateBucket', '_prisma_migrations']

let world: DoorWorld
beforeAll(async () => {
  world = await makeDoorWorld(installation.sandbox)
}, 60_000)

/** A fingerprint of every table. */
async function everything(): Promise<Record<string, string>> {
  const client = new pg.Client({ connectionString: installation.database.adminUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public' and table_name <> all($1)`,
      [kept],
    )
    const prints: Record<string, string> = {}
    for (const { name } of rows) {
      const { rows: found } = await client.query<{ print: string }>(
        `select md5(coalesce(string_agg(row, '|' order by row), '')) as print
         from (select (to_jsonb(t) - '{lastUsedAt,activeAt,expiresAt}'::text[])::text as row from "${name}" t) all_rows`,
      )
      prints[name] = found[0]?.print ?? ''
    }
    return prints
  } finally {
    await client.end()
  }
}

/** Exports stand in the audit themselves: one entry each, and nothing else. */
const exports = {
  'audit.csv': 'audit.exported',
  'connections.csv': 'member.exported',
  'attendance/file': 'attendance.exported',
  'ended-meetings/file': 'ended_meetings.exported',
  'accesses/file': 'recording.accesses_exported',
}

it.each(ofTenant)('$name changes nothing', async ({ name, handler }) => {
  const row = doorRows[name.replace(/^api\/t\/\[tenant\]\//, '').replace('/route.ts ', ' ')]
  const asked = await row?.ask(world)
  const [since, before] = [(await requestsAt(installation.sandbox)).at(-1)?.id ?? 0, await everything()]
  const answer = await callDoor(handler, {
    method: 'GET',
    cookie: world.cookieOf('owner'),
    tenant: world.made.tenant,
    params: asked?.params,
    query: asked?.query,
  })
  // What an endless answer begins with is all that it does by itself.
  if (name.includes('/events/')) await answer.body?.cancel()
  else await answer.text()
  const after = await everything()
  const exported = Object.entries(exports).find(([path]) => name.includes(path))
  // What the owner may not see is not exported either.
  if (exported && answer.ok) {
    const action = exported[1]
    expect(await asTenant(world.made.tenant, (db) => db.auditEvent.count({ where: { action } }))).toBe(1)
    after.AuditEvent = before.AuditEvent ?? ''
  }
  expect(after).toEqual(before)
  const sent = (await requestsAt(installation.sandbox, since)) as unknown as { method: string }[]
  expect(sent.filter(({ method }) => method !== 'GET')).toEqual([])
})

it.each(['api/health/route.ts GET', 'api/me/route.ts GET'])('%s changes nothing', async (name) => {
  const door = doors.find((one) => one.name === name)
  const before = await everything()
  const headers = { cookie: world.cookieOf('owner') }
  const answer = await door?.handler(new Request('http://localhost:3000/api', { headers }), {
    params: Promise.resolve({ tenant: '' }),
  })
  expect(answer?.status).toBe(200)
  expect(await everything()).toEqual(before)
})
