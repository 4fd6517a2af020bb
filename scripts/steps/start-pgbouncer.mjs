import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Hint } from '../hint.mjs'
import { systemUser } from '../postgres/system-user.mjs'
import { startChild } from '../processes/children.mjs'

/** Its socket has this number in its name; nothing listens on a port. */
const port = 6432

/**
 * The version of the pgbouncer on the PATH, and whether it carries named statements over (from 1.21 on).
 * @returns {{ version: string, carriesNames: boolean }}
 */
export function findPgbouncer() {
  const { stdout } = spawnSync('pgbouncer', ['--version'], { encoding: 'utf8' })
  const [, version, major, minor] = /PgBouncer ((\d+)\.(\d+)[.\d]*)/.exec(stdout ?? '') ?? []
  if (!version) throw new Hint('The wall needs pgbouncer on the PATH: apt-get install pgbouncer')
  return { version, carriesNames: Number(major) > 1 || Number(minor) >= 21 }
}

/**
 * Starts pgbouncer in transaction mode, with few connections to the database. Like PostgreSQL it refuses to run as root.
 * @param {{ folder: string, appUrl: string, serverConnections: number, carriesNames: boolean }} surroundings
 * @returns {Promise<string>} the address of the database through it
 */
export async function startPgbouncer({ folder, appUrl, serverConnections, carriesNames }) {
  const direct = new URL(appUrl)
  const database = direct.pathname.slice(1)
  const home = join(folder, 'pgbouncer')
  mkdirSync(home, { mode: 0o700 })
  const users = join(home, 'users.txt')
  const settings = join(home, 'pgbouncer.ini')
  const logFile = join(home, 'pgbouncer.log')
  writeFileSync(users, `"${direct.username}" "${decodeURIComponent(direct.password)}"\n`)
  const lines = [
    '[databases]',
    `${database} = host=${direct.searchParams.get('host')} dbname=${database}`,
    '[pgbouncer]',
    'listen_addr =',
    `listen_port = ${port}`,
    `unix_socket_dir = ${home}`,
    'auth_type = trust',
    `auth_file = ${users}`,
    'pool_mode = transaction',
    `default_pool_size = ${serverConnections}`,
    'max_client_conn = 1000',
    ...(carriesNames ? ['max_prepared_statements = 200'] : []),
  ]
  writeFileSync(settings, `${lines.join('\n')}\n`)
  writeFileSync(logFile, '')
  const user = systemUser()
  if (user) for (const path of [home, users, settings, logFile]) chownSync(path, user.uid, user.gid)
  const { running } = startChild({
    name: 'pgbouncer',
    command: 'pgbouncer',
    args: [settings],
    cwd: '/',
    logFile,
    ...user,
  })
  while (!existsSync(join(home, `.s.PGSQL.${port}`))) {
    if (!running()) throw new Hint(`pgbouncer ended at its start:\n${readFileSync(logFile, 'utf8').trim()}`)
    await wait(10)
  }
  const through = new URL(appUrl)
  through.port = String(port)
  through.searchParams.set('host', home)
  return through.href
}
