import { chmodSync, mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { discardAtEnd } from '../processes/children.mjs'
import { ensureDatabase, ensureQueueSchema, ensureRole, migrateDatabase, withClient } from './prepare-database.mjs'
import { databaseUrl, startServer, superuser } from './server.mjs'
import { sharedTemporaryFolder } from './shared-folder.mjs'

/** What a password is worth on a server without a port, in a folder of our own, that forgets everything. */
const password = 'test'
const ownerRole = 'console_owner'
const appRole = 'console_app'
const template = 'console_template'

/**
 * @typedef {object} TestCluster
 * @property {string} socketDirectory
 * @property {string} template a migrated database; nobody may be connected to it
 * @property {string} folder a temporary folder, gone at the end
 * @property {(database: string) => { url: string, ownerUrl: string, adminUrl: string }} urls
 * @property {import('../processes/children.mjs').Child} server
 * @property {import('./server.mjs').ClusterOptions} serverOptions to start it again
 * @property {() => Promise<void>} stop
 */

/** @param {TestCluster['urls']} urls */
async function makeTemplate(urls) {
  await withClient(urls('postgres').adminUrl, async (client) => {
    await ensureRole(client, { name: ownerRole, password, attributes: 'createdb' })
    await ensureRole(client, { name: appRole, password, attributes: 'nocreatedb nocreaterole' })
    await ensureDatabase(client, { name: template, owner: ownerRole })
  })
  await withClient(urls(template).adminUrl, (client) => ensureQueueSchema(client, appRole))
  await migrateDatabase({ ownerUrl: urls(template).ownerUrl, appUrl: urls(template).url })
}

/**
 * Starts a PostgreSQL for tests: fast, forgetful, without a port, gone when this process ends.
 * @param {string} [dataFolder] where its data is kept instead of the temporary folder
 * @param {{ durable?: boolean }} [options] durable: as careful with what is committed as a server in use
 * @returns {Promise<TestCluster>}
 */
export async function startTestCluster(dataFolder, { durable = false } = {}) {
  // The path of a socket holds some 100 bytes, so its folder has a short name.
  const folder = mkdtempSync(join(sharedTemporaryFolder(), 'tmc-'))
  chmodSync(folder, 0o711)
  discardAtEnd(folder)
  const socketDirectory = join(folder, 'socket')
  const serverOptions = {
    dataDirectory: join(dataFolder ?? folder, 'postgres'),
    socketDirectory,
    logFile: join(folder, 'postgres.log'),
    password,
    durable,
  }
  const server = await startServer(serverOptions)
  /** @param {string} database */
  const urls = (database) => ({
    url: databaseUrl({ socketDirectory, database, user: appRole, password }),
    ownerUrl: databaseUrl({ socketDirectory, database, user: ownerRole, password }),
    adminUrl: databaseUrl({ socketDirectory, database, user: superuser, password }),
  })
  try {
    await makeTemplate(urls)
  } catch (error) {
    await server.stop()
    throw error
  }
  return { socketDirectory, template, folder, urls, server, serverOptions, stop: server.stop }
}
