import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Hint } from '../hint.mjs'
import { atEnd } from '../run-script.mjs'
import { chooseDataDirectory } from './choose-data-directory.mjs'
import { isEmbedded } from './open-database.mjs'

const needed = ['PUBLIC_URL', 'DATABASE_URL', 'NEXTAUTH_SECRET', 'ENCRYPTION_KEYS', 'TENCENT_PLATFORMS']
const kept = [...needed, 'DIRECT_DATABASE_URL', 'MIGRATION_DATABASE_URL', 'SERVED_URLS', 'NEXTAUTH_URL']

/** @param {string} dataDirectory */
const fileOf = (dataDirectory) => join(dataDirectory, 'environment.json')

/**
 * Writes down, for as long as this script runs, what a command beside it needs to work on the same installation.
 * @param {string} dataDirectory
 * @param {NodeJS.ProcessEnv} env
 */
export function publishEnvironment(dataDirectory, env) {
  const file = fileOf(dataDirectory)
  rmSync(file, { force: true })
  writeFileSync(file, JSON.stringify(env, kept), { mode: 0o600 })
  atEnd(() => rmSync(file, { force: true }))
}

/**
 * The environment of an installation: complete in our own variables, else of the demo that runs on DATA_DIR.
 * @returns {NodeJS.ProcessEnv}
 */
export function readEnvironment() {
  if (needed.every((name) => process.env[name])) return process.env
  const file = fileOf(chooseDataDirectory({ embedded: isEmbedded() }))
  if (!existsSync(file)) {
    throw new Hint(
      `No demo runs on ${file.slice(0, -'/environment.json'.length)}: start it with npm run demo, set DATA_DIR, or set ` +
        `the variables of an installation (.env.example): ${needed.filter((name) => !process.env[name]).join(', ')}`,
    )
  }
  return { ...process.env, ...JSON.parse(readFileSync(file, 'utf8')) }
}
