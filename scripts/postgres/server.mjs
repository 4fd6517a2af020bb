import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Hint } from '../hint.mjs'
import { runToEnd, startChild } from '../processes/children.mjs'
import { endProcesses } from '../processes/end-processes.mjs'
import { commandLineOf, identify } from '../processes/identity.mjs'
import { postgresBinaries } from './binaries.mjs'
import { systemUser } from './system-user.mjs'

/** The superuser of our own clusters. Only the bootstrap signs in as it. */
export const superuser = 'postgres'

/**
 * @typedef {object} ClusterOptions
 * @property {string} dataDirectory
 * @property {string} socketDirectory at most some 90 bytes long
 * @property {string} logFile
 * @property {string} password of the superuser
 * @property {boolean} durable whether committed data must survive a crash of the machine; tests need not
 */

/** @param {string} folder */
function makePrivate(folder) {
  mkdirSync(folder, { recursive: true })
  const user = systemUser()
  if (user) chownSync(folder, user.uid, user.gid)
  chmodSync(folder, 0o700)
}

/**
 * Makes a cluster, beside its place and then moved there: one that was interrupted never looks finished.
 * @param {ClusterOptions} options
 */
async function makeCluster({ dataDirectory, password, durable }) {
  const unfinished = `${dataDirectory}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  makePrivate(unfinished)
  const passwordFile = join(unfinished, 'password')
  const cluster = join(unfinished, 'cluster')
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  const user = systemUser()
  if (user) chownSync(passwordFile, user.uid, user.gid)
  const flags = [`--pgdata=${cluster}`, `--username=${superuser}`, `--pwfile=${passwordFile}`]
  const locale = ['--encoding=UTF8', '--locale=C.UTF-8', '--lc-messages=C']
  const { code, output } = await runToEnd({
    name: 'initdb',
    command: postgresBinaries().initdb,
    args: [...flags, ...locale, `--auth=${durable ? 'scram-sha-256' : 'trust'}`, ...(durable ? [] : ['--no-sync'])],
    cwd: '/',
    ...user,
  })
  if (code !== 0) throw new Hint(`PostgreSQL could not make a database in ${dataDirectory}: ${lastError(output)}`)
  renameSync(cluster, dataDirectory)
  rmSync(unfinished, { recursive: true, force: true })
}

/** @param {string} output */
function lastError(output) {
  const lines = output.trim().split('\n')
  return (lines.findLast((line) => /error|fatal|panic/i.test(line)) ?? lines.at(-1) ?? 'no output').trim()
}

/**
 * A server that an earlier run left behind has our folder open: it is stopped, and this run starts its own. A process
 * file whose pid belongs to somebody else by now (a container counts from 1 again) would keep PostgreSQL from starting.
 * @param {string} dataDirectory
 */
async function stopOrphan(dataDirectory) {
  const processFile = join(dataDirectory, 'postmaster.pid')
  if (!existsSync(processFile)) return
  const pid = Number(readFileSync(processFile, 'utf8').split('\n')[0])
  const identity = identify(pid)
  if (identity && commandLineOf(pid).includes(dataDirectory)) {
    await endProcesses([{ ...identity, signal: 'SIGINT', group: false }])
  } else {
    rmSync(processFile)
  }
}

/**
 * @param {ClusterOptions} options
 * @returns {string[]}
 */
function settings({ socketDirectory, durable }) {
  const values = {
    // No port at all: nothing to collide with, and nobody but this user reaches the socket.
    listen_addresses: '',
    unix_socket_directories: socketDirectory,
    max_connections: 200,
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(durable ? {} : { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', autovacuum: 'off' }),
  }
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

/**
 * Starts the server of a cluster, making the cluster first if there is none, and waits until it answers.
 * @param {ClusterOptions} options
 * @returns {Promise<import('../processes/children.mjs').Child>}
 */
export async function startServer(options) {
  const { dataDirectory, socketDirectory, logFile } = options
  const { postgres } = postgresBinaries()
  if (!existsSync(join(dataDirectory, 'PG_VERSION'))) await makeCluster(options)
  await stopOrphan(dataDirectory)
  makePrivate(socketDirectory)
  writeFileSync(logFile, '', { mode: 0o600 })
  const server = startChild({
    name: 'PostgreSQL',
    command: postgres,
    args: ['-D', dataDirectory, ...settings(options)],
    cwd: '/',
    env: { ...process.env, LC_MESSAGES: 'C' },
    logFile,
    stopSignal: 'SIGINT',
    group: false,
    ...systemUser(),
  })
  // It says when it is ready in its process file; asking over a connection would fill its log with refusals.
  const processFile = join(dataDirectory, 'postmaster.pid')
  while (!(existsSync(processFile) && readFileSync(processFile, 'utf8').split('\n')[7]?.trim() === 'ready')) {
    if (!server.running()) throw new Hint(`PostgreSQL stopped: ${lastError(readFileSync(logFile, 'utf8'))}`)
    await wait(10)
  }
  return server
}

/**
 * The address of a database in a cluster of ours, for pg and Prisma alike.
 * @param {{ socketDirectory: string, database: string, user: string, password: string }} address
 */
export const databaseUrl = ({ socketDirectory, database, user, password }) =>
  `postgresql://${user}:${encodeURIComponent(password)}@localhost/${database}?host=${encodeURIComponent(socketDirectory)}`
