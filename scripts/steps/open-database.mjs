import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { Hint } from '../hint.mjs'
import {
  ensureDatabase,
  ensureQueueSchema,
  ensureRole,
  migrateDatabase,
  otherDatabase,
  withClient,
} from '../postgres/prepare-database.mjs'
import { databaseUrl, startServer, superuser } from '../postgres/server.mjs'
import { sharedTemporaryFolder } from '../postgres/shared-folder.mjs'
import { step } from '../print.mjs'
import { discardAtEnd } from '../processes/children.mjs'
import { keepRunning } from '../processes/keep-running.mjs'

/** @typedef {{ ownerUrl: string, appUrl: string, directUrl: string }} DatabaseUrls */

const name = 'tencent_meeting_console'
const ownerRole = 'console_owner'
const appRole = 'console_app'
/** A socket's path may have 103 bytes on macOS, and PostgreSQL adds `/.s.PGSQL.5432`. */
const socketFolderBytes = 85

/** Whether the demo brings its own PostgreSQL. */
export const isEmbedded = () => !process.env.DATABASE_URL && !process.env.MIGRATION_DATABASE_URL

/** @param {string} dataDirectory */
function socketFolder(dataDirectory) {
  const beside = join(dataDirectory, 'socket')
  if (Buffer.byteLength(beside) <= socketFolderBytes) return beside
  const folder = mkdtempSync(join(sharedTemporaryFolder(), 'tmc-'))
  discardAtEnd(folder)
  return folder
}

/**
 * @param {string} dataDirectory
 * @param {import('./secrets.mjs').Secrets} secrets
 * @returns {Promise<DatabaseUrls>}
 */
async function openEmbedded(dataDirectory, secrets) {
  const socketDirectory = socketFolder(dataDirectory)
  const password = secrets.superuserPassword
  await keepRunning(() =>
    startServer({
      dataDirectory: join(dataDirectory, 'postgres'),
      socketDirectory,
      logFile: join(dataDirectory, 'log', 'postgres.log'),
      password,
      durable: true,
    }),
  )
  const server = { socketDirectory, user: superuser, password }
  await withClient(databaseUrl({ ...server, database: 'postgres' }), async (client) => {
    await ensureRole(client, { name: ownerRole, password: secrets.ownerPassword, attributes: 'createdb' })
    await ensureRole(client, { name: appRole, password: secrets.appPassword, attributes: 'nocreatedb nocreaterole' })
    await ensureDatabase(client, { name, owner: ownerRole })
  })
  await withClient(databaseUrl({ ...server, database: name }), (client) => ensureQueueSchema(client, appRole))
  const database = { socketDirectory, database: name }
  const appUrl = databaseUrl({ ...database, user: appRole, password: secrets.appPassword })
  const ownerUrl = databaseUrl({ ...database, user: ownerRole, password: secrets.ownerPassword })
  return { appUrl, ownerUrl, directUrl: appUrl }
}

/**
 * @param {string} variable that the URL is from
 * @param {unknown} error
 */
function refused(variable, error) {
  const { message, code } = /** @type {Error & { code?: string }} */ (error)
  return new Hint(`The database of ${variable} cannot be used: ${message || code}`)
}

/**
 * Only the owner is known: the application's role is made here, named after the database, as roles are the server's.
 * @param {string} ownerUrl
 * @param {import('./secrets.mjs').Secrets} secrets
 * @returns {Promise<DatabaseUrls>}
 */
async function openAsOwner(ownerUrl, secrets) {
  const url = new URL(ownerUrl)
  const database = decodeURIComponent(url.pathname.slice(1))
  const role = `${database}_app`
  const makeRole = (/** @type {import('pg').Client} */ client) =>
    ensureRole(client, { name: role, password: secrets.appPassword, attributes: 'nocreatedb nocreaterole' })
  await withClient(ownerUrl, makeRole).catch(async (error) => {
    if (error.code !== '3D000') throw error
    await withClient(otherDatabase(ownerUrl, 'postgres'), (client) => ensureDatabase(client, { name: database }))
    await withClient(ownerUrl, makeRole)
  })
  await withClient(ownerUrl, (client) => ensureQueueSchema(client, role))
  url.username = encodeURIComponent(role)
  url.password = encodeURIComponent(secrets.appPassword)
  return { ownerUrl, appUrl: url.href, directUrl: url.href }
}

/**
 * @param {{ ownerUrl: string, appUrl: string }} urls
 * @returns {Promise<DatabaseUrls>}
 */
async function openWithRoles({ ownerUrl, appUrl }) {
  const appRole = decodeURIComponent(new URL(appUrl).username)
  await withClient(ownerUrl, (client) => ensureQueueSchema(client, appRole)).catch((error) => {
    throw refused('MIGRATION_DATABASE_URL', error)
  })
  return { ownerUrl, appUrl, directUrl: process.env.DIRECT_DATABASE_URL ?? appUrl }
}

/**
 * Opens the database that the environment names, or our own in the data directory, and brings it up to date.
 * @param {string} dataDirectory
 * @param {import('./secrets.mjs').Secrets} secrets
 * @returns {Promise<DatabaseUrls>}
 */
export async function openDatabase(dataDirectory, secrets) {
  const { DATABASE_URL: url, MIGRATION_DATABASE_URL: ownerUrl } = process.env
  const urls = await step('PostgreSQL', async (note) => {
    if (!url && ownerUrl)
      throw new Hint('MIGRATION_DATABASE_URL is the owner; the application needs DATABASE_URL as well')
    if (!url) return openEmbedded(dataDirectory, secrets)
    note(`at ${new URL(url).host}`)
    if (ownerUrl) return openWithRoles({ ownerUrl, appUrl: url })
    return openAsOwner(url, secrets).catch((error) => {
      throw refused('DATABASE_URL', error)
    })
  })
  await step('Migrating', () => migrateDatabase({ ownerUrl: urls.ownerUrl, appUrl: urls.directUrl }))
  return urls
}
