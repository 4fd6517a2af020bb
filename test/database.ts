import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    templateDatabase: { name: string; url: string; ownerUrl: string; adminUrl: string }
    /** A folder that PostgreSQL's user can enter, gone after the tests. */
    temporaryFolder: string
  }
}

/** A database of one test file: migrated, empty, and nobody else's. */
export interface TestDatabase {
  /** As the application: NOSUPERUSER, NOBYPASSRLS, owner of nothing but the job queue. */
  url: string
  /** The same, for LISTEN and the worker. */
  directUrl: string
  /** As the owner of the tables, who migrates; the wall (FORCE ROW LEVEL SECURITY) holds for it as well. */
  ownerUrl: string
  /** As a superuser, whom the wall does not hold: to look at what is really stored. */
  adminUrl: string
  drop(): Promise<void>
}

function inDatabase(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.href
}

async function asAdmin(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: inDatabase(inject('templateDatabase').adminUrl, 'postgres') })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

/**
 * Makes a database from the migrated template, in some 30 ms. Call it in `beforeAll` and `drop` in `afterAll`.
 * Only in files named `*.integration.test.ts`.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const template = inject('templateDatabase')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await asAdmin(`create database ${name} template ${template.name} strategy file_copy owner console_owner`)
  const url = inDatabase(template.url, name)
  return {
    url,
    directUrl: url,
    ownerUrl: inDatabase(template.ownerUrl, name),
    adminUrl: inDatabase(template.adminUrl, name),
    drop: () => asAdmin(`drop database if exists ${name} with (force)`),
  }
}
