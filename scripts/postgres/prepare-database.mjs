import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inCheckout } from '../checkout.mjs'
import { Hint } from '../hint.mjs'
import { runToEnd } from '../processes/children.mjs'

/**
 * @template T
 * @param {string} url
 * @param {(client: import('pg').Client) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withClient(url, work) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/**
 * The same server and user, another database.
 * @param {string} url
 * @param {string} database
 */
export function otherDatabase(url, database) {
  const changed = new URL(url)
  changed.pathname = `/${database}`
  return changed.href
}

/**
 * Makes a role that can sign in, or gives an existing one this password.
 * @param {import('pg').Client} client
 * @param {{ name: string, password: string, attributes: string }} role
 */
export async function ensureRole(client, { name, password, attributes }) {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [name])
  const [role, secret] = [client.escapeIdentifier(name), client.escapeLiteral(password)]
  const verb = rowCount ? 'alter' : 'create'
  await client.query(`${verb} role ${role} with login nosuperuser nobypassrls ${attributes} password ${secret}`)
}

/**
 * @param {import('pg').Client} client
 * @param {{ name: string, owner?: string }} database
 */
export async function ensureDatabase(client, { name, owner }) {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
  if (rowCount) return
  const ownership = owner ? ` owner ${client.escapeIdentifier(owner)}` : ''
  await client.query(`create database ${client.escapeIdentifier(name)} template template0 encoding 'UTF8'${ownership}`)
}

/**
 * The schema of the job queue belongs to the application's role: its tables have row-level security of their own, and
 * grants alone would not do.
 * @param {import('pg').Client} client of someone who may create roles
 * @param {string} appRole
 */
export async function ensureQueueSchema(client, appRole) {
  const { rowCount } = await client.query(`select from pg_namespace where nspname = 'graphile_worker'`)
  if (rowCount) return
  const role = client.escapeIdentifier(appRole)
  const { rows } = await client.query(`select pg_has_role(current_user, $1, 'member') as member`, [appRole])
  // Giving a schema to a role needs membership in it, for as long as the statement takes.
  if (!rows[0].member) await client.query(`grant ${role} to current_user`)
  await client.query(`create schema graphile_worker authorization ${role}`)
  if (!rows[0].member) await client.query(`revoke ${role} from current_user`)
}

/**
 * Whether every migration of the folder, unchanged, is what the database has. Asking takes a few milliseconds where
 * Prisma's command takes seconds, and at most starts there is nothing to do.
 * @param {import('pg').Client} client
 */
async function isMigrated(client) {
  const { rows } = await client
    .query('select migration_name as name, checksum from _prisma_migrations where finished_at is not null order by 1')
    .catch(() => ({ rows: [] }))
  const folder = inCheckout('prisma', 'migrations')
  const wanted = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, checksum: digest(join(folder, name, 'migration.sql')) }))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
  return JSON.stringify(rows) === JSON.stringify(wanted)
}

/** @param {string} file */
const digest = (file) => createHash('sha256').update(readFileSync(file)).digest('hex')

/** @param {string} ownerUrl */
async function runMigrations(ownerUrl) {
  const { code, output } = await runToEnd({
    name: 'prisma migrate',
    command: process.execPath,
    args: [inCheckout('node_modules', 'prisma', 'build', 'index.js'), 'migrate', 'deploy'],
    cwd: inCheckout(),
    env: { ...process.env, MIGRATION_DATABASE_URL: ownerUrl, PRISMA_HIDE_UPDATE_MESSAGE: '1' },
  })
  if (code !== 0) throw new Hint(`The migrations did not finish:\n${output.trim()}`)
}

/** Defaults of the application's role, as PostgreSQL spells them. They reach through a pooler, which startup parameters do not. */
const roleDefaults = { TimeZone: 'UTC', statement_timeout: '10s' }

/**
 * A role may always set its own defaults; the owner, who grants, often may not. Only where something is to change, as
 * two starts at once must not write one row of the catalogue.
 * @param {import('pg').Client} client
 */
async function ensureRoleDefaults(client) {
  for (const [name, value] of Object.entries(roleDefaults)) {
    const { rowCount } = await client.query(
      'select from pg_roles where rolname = current_user and $1 = any(rolconfig)',
      [`${name}=${value}`],
    )
    if (!rowCount) await client.query(`alter role current_user set ${name} = ${client.escapeLiteral(value)}`)
  }
}

/**
 * Brings a database to the current schema: our migrations as the owner, then the application role's rights, then the
 * job queue's own migrations as the application. Each part can be repeated and picks up where it was interrupted.
 * @param {{ ownerUrl: string, appUrl: string }} urls
 */
export async function migrateDatabase({ ownerUrl, appUrl }) {
  if (!(await withClient(ownerUrl, isMigrated))) await runMigrations(ownerUrl)
  const appRole = decodeURIComponent(new URL(appUrl).username)
  await withClient(ownerUrl, (client) => client.query('select grant_application_role($1)', [appRole]))
  await withClient(appUrl, ensureRoleDefaults)
  // The queue makes this table together with its schema, which the application's role may not make; it takes up from here.
  await withClient(appUrl, (client) =>
    client.query(`create table if not exists graphile_worker.migrations (
      id int primary key, ts timestamptz not null default now(), breaking boolean not null default false)`),
  )
  const queue = await import('graphile-worker')
  await queue.runMigrations({ connectionString: appUrl })
}
