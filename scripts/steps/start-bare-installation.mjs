import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { withClient } from '../postgres/prepare-database.mjs'
import { startTestCluster } from '../postgres/test-cluster.mjs'
import { environmentOf } from './environment.mjs'
import { freePort } from './ports.mjs'
import { newSecrets } from './secrets.mjs'
import { startSandbox } from './start-programs.mjs'

const database = 'console_bench'

/**
 * An installation without its programs, for measurements that are programs themselves: PostgreSQL and the sandbox.
 * @param {string} [dataFolder] where PostgreSQL keeps its data
 * @param {{ durable?: boolean }} [options] of the database
 */
export async function startBareInstallation(dataFolder, options) {
  const cluster = await startTestCluster(dataFolder, options)
  await withClient(cluster.urls('postgres').adminUrl, (client) =>
    client.query(`create database ${database} template ${cluster.template} owner console_owner`),
  )
  const { url, adminUrl } = cluster.urls(database)
  const logDirectory = join(cluster.folder, 'log')
  mkdirSync(logDirectory)
  const port = await freePort()
  const sandboxOrigin = `http://127.0.0.1:${port}`
  const sandbox = await startSandbox({ env: process.env, logDirectory, port })
  const webPort = await freePort()
  const env = environmentOf({
    port: webPort,
    webProcesses: 1,
    sandboxOrigin,
    database: { appUrl: url, directUrl: url },
    secrets: newSecrets(),
    mode: 'production',
  })
  return {
    env: { ...env, LOG_LEVEL: 'silent' },
    sandboxOrigin,
    appUrl: url,
    adminUrl,
    folder: cluster.folder,
    logDirectory,
    webPort,
    cluster,
    async stop() {
      await sandbox.stop()
      await cluster.stop()
    },
  }
}
