import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { type Env, env } from './env'
import { type Prisma, PrismaClient } from './generated/prisma/client'
import { type PreparedStatement, runAsTenant, type TenantKey, TenantPool } from './tenant-pool'

// Next runs several copies of this module in one process; pool and client must be one, in production too.
const shared = globalThis as unknown as { consoleDatabase?: { pool: TenantPool; client: PrismaClient } }

function connect(): { pool: TenantPool; client: PrismaClient } {
  // How long a statement may take is a default of the role (npm run migrate): a pooler refuses it as a startup parameter.
  const pool = new TenantPool({
    connectionString: env().DATABASE_URL,
    max: env().DATABASE_POOL_SIZE,
    namedStatements: env().DATABASE_NAMED_STATEMENTS === 'on',
    connectionTimeoutMillis: 5_000,
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

/**
 * Runs one statement under a tenant's wall that each connection plans once. It goes past Prisma: for the hot path, where
 * Prisma and planning would cost more than the question itself.
 */
export const askPrepared = <Row>(tenant: TenantKey, statement: PreparedStatement): Promise<Row[]> =>
  database().pool.queryPrepared<Row>(tenant, statement)

/** The same for tables that belong to no tenant. */
export const askPreparedWithoutTenant = <Row extends pg.QueryResultRow>(statement: PreparedStatement): Promise<Row[]> =>
  database().pool.queryPreparedWithoutTenant<Row>(statement)

/** Runs queries under a tenant's wall, in one transaction; for a change and its audit row. */
export function inTenantTransaction<T>(
  tenant: TenantKey,
  work: (db: Prisma.TransactionClient) => Promise<T>,
): Promise<T> {
  return runAsTenant(tenant, () => database().client.$transaction(work))
}

/** How many connections this process has to the database, and how much waits for one. */
export function countConnections(): { busy: number; idle: number; waiting: number } {
  const pool = shared.consoleDatabase?.pool
  if (!pool) return { busy: 0, idle: 0, waiting: 0 }
  return { busy: pool.totalCount - pool.idleCount, idle: pool.idleCount, waiting: pool.waitingCount }
}

/** Closes the pool; for a graceful end of a process and for tests. */
export async function closeDatabase(): Promise<void> {
  const open = shared.consoleDatabase
  delete shared.consoleDatabase
  await open?.client.$disconnect()
  await open?.pool.end()
}

type DatabaseUrls = Pick<Env, 'DATABASE_URL' | 'DIRECT_DATABASE_URL'>

/**
 * Refuses to serve with a role that the wall would not hold (superuser, BYPASSRLS or owner of the tables), or in whose sessions
 * Prisma would misread times: it takes every timestamptz for UTC, whatever the session's time zone is.
 */
export async function assertWalledRole({ DATABASE_URL, DIRECT_DATABASE_URL }: DatabaseUrls = env()): Promise<void> {
  await assertRoleOf('DATABASE_URL', DATABASE_URL)
  if (DIRECT_DATABASE_URL) await assertRoleOf('DIRECT_DATABASE_URL', DIRECT_DATABASE_URL)
}

async function assertRoleOf(variable: keyof DatabaseUrls, url: string): Promise<void> {
  const { role, database, exempt, owner, zone } = await readRole(url)
  if (exempt || owner) {
    const needed = 'a role that is NOSUPERUSER, NOBYPASSRLS and does not own the tables'
    throw new Error(`${variable} must name ${needed}; see docs/operations.md`)
  }
  if (!/^(Etc\/)?UTC$/.test(zone)) {
    const place = `${pg.escapeIdentifier(role)} IN DATABASE ${pg.escapeIdentifier(database)}`
    throw new Error(
      `${variable}: its sessions have the time zone ${zone} and need UTC: ALTER ROLE ${place} SET timezone = 'UTC'`,
    )
  }
}

interface RoleFacts {
  role: string
  database: string
  exempt: boolean
  owner: boolean
  zone: string
}

async function readRole(url: string): Promise<RoleFacts> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  await client.connect()
  try {
    const { rows } = await client.query<RoleFacts>(`
      select rolname as role, (rolsuper or rolbypassrls) as exempt,
             current_database() as database, current_setting('TimeZone') as zone,
             exists (select from pg_class where relname = 'Connection' and relowner = pg_roles.oid) as owner
      from pg_roles where rolname = current_user`)
    return rows[0] ?? { role: '', database: '', exempt: true, owner: false, zone: '' }
  } finally {
    await client.end()
  }
}
