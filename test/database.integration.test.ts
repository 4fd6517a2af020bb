import { spawnSync } from 'node:child_process'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from './database'

let first: TestDatabase
let second: TestDatabase

beforeAll(async () => {
  ;[first, second] = await Promise.all([createTestDatabase(), createTestDatabase()])
})
afterAll(() => Promise.all([first.drop(), second.drop()]))

async function ask(url: string, statement: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}

it('gives the application a role that the wall holds', async () => {
  const [role] = await ask(first.url, 'select rolsuper, rolbypassrls from pg_roles where rolname = current_user')
  expect(role).toEqual({ rolsuper: false, rolbypassrls: false })
  await expect(ask(first.url, 'select from "Connection"')).rejects.toThrow('app.tenant_id')
  await expect(ask(first.url, 'create table mine ()')).rejects.toThrow('permission denied')
})

it('holds the wall for the owner as well', async () => {
  await expect(ask(first.ownerUrl, 'select from "Connection"')).rejects.toThrow('app.tenant_id')
})

it('lets the application add jobs', async () => {
  const [job] = await ask(first.url, `select id from graphile_worker.add_job('any')`)
  expect(job).toHaveProperty('id')
})

it('keeps the databases of two test files apart', async () => {
  await ask(first.url, `select graphile_worker.add_job('only here')`)
  expect(await ask(second.url, 'select from graphile_worker.jobs')).toEqual([])
})

it('has migrations that make exactly what the schema says', () => {
  const prisma = ['node_modules/prisma/build/index.js', 'migrate', 'diff', '--exit-code']
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [...prisma, '--from-migrations', 'prisma/migrations', '--to-schema', 'prisma/schema.prisma'],
    { env: { ...process.env, MIGRATION_DATABASE_URL: first.ownerUrl }, encoding: 'utf8' },
  )
  expect({ status, said: `${stdout}${stderr}` }).toMatchObject({ status: 0 })
})
