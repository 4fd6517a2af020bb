import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { env } from './env'
import { type Prisma, PrismaClient } from './generated/prisma/client'
import { runAsTenant, type TenantKey, TenantPool } from './tenant-pool'

// Next runs several copies of this module in one process; pool and client must be one, in production too.
const shared = globalThis as unknown as { consoleDatabase?: { pool: TenantPool; client: PrismaClient } }

function connect(): { pool: TenantPool; client: PrismaClient } {
  const pool = new TenantPool({
    connectionString: env().DATABASE_URL,
    max: env().DATABASE_POOL_SIZE,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 10_000,
    idleTimeoutMillis: 30_000,
  })
  // An idle connection that the server closes must not end the process; the next query opens a new one.
  pool.on('error', () => undefined)
  return {
    pool,
    client: new PrismaClient({ adapter: new PrismaPg(pool), transactionOptions: { maxWait: 5_000, timeout: 10_000 } }),
  }
}

const database = () => {
  shared.consoleDatabase ??= connect()
  return shared.consoleDatabase
}

/** A client as use cases see it: inside a transaction or not. */
export type Db = Omit<PrismaClient, '$connect' | '$disconnect' | '$on' | '$extends' | '$use'> | Prisma.TransactionClient

/** Tables that belong to no tenant (sessions, lookups, users). A query on a tenant's table fails here. */
export const withoutTenant = (): PrismaClient => database().client

/**
 * Runs queries under a tenant's wall. Use findFirst, not findUnique: Prisma batches the latter across tenants
 * and runs the batch in the first caller's scope.
 */
export function asTenant<T>(tenant: TenantKey, work: (db: PrismaClient) => Promise<T>): Promise<T> {
  return runAsTenant(tenant, () => work(database().client))
}

/** The same in one transaction; for a change and its audit row. */
export function inTenantTransaction<T>(
  tenant: TenantKey,
  work: (db: Prisma.TransactionClient) => Promise<T>,
): Promise<T> {
  return runAsTenant(tenant, () => database().client.$transaction(work))
}

/** Closes the pool; for a graceful end of a process and for tests. */
export async function closeDatabase(): Promise<void> {
  const open = shared.consoleDatabase
  delete shared.consoleDatabase
  await open?.client.$disconnect()
  await open?.pool.end()
}

/** Refuses to serve with a role that the wall would not hold: superuser, BYPASSRLS or owner of the tables. */
export async function assertWalledRole(url = env().DATABASE_URL): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  await client.connect()
  try {
    const { rows } = await client.query<{ exempt: boolean; owner: boolean }>(`
      select (rolsuper or rolbypassrls) as exempt,
             exists (select from pg_class where relname = 'Connection' and relowner = pg_roles.oid) as owner
      from pg_roles where rolname = current_user`)
    if (!rows[0] || rows[0].exempt || rows[0].owner) {
      throw new Error(
        'DATABASE_URL must name a role that is NOSUPERUSER, NOBYPASSRLS and does not own the tables; see docs/operations.md',
      )
    }
  } finally {
    await client.end()
  }
}
