import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Hint } from '../hint.mjs'

/**
 * @typedef {object} Secrets
 * @property {string} superuserPassword of our own PostgreSQL
 * @property {string} ownerPassword of the role that migrates
 * @property {string} appPassword of the application's role
 * @property {string} nextauthSecret
 * @property {string} encryptionKeys in the form of ENCRYPTION_KEYS
 */

/** @returns {Secrets} */
export function newSecrets() {
  const secret = () => randomBytes(32).toString('base64url')
  return {
    superuserPassword: secret(),
    ownerPassword: secret(),
    appPassword: secret(),
    nextauthSecret: secret(),
    encryptionKeys: `demo:${randomBytes(32).toString('base64')}`,
  }
}

/**
 * The secrets of a data directory, made once. Without them its database can be neither opened nor decrypted.
 * @param {string} dataDirectory
 * @returns {Secrets}
 */
export function readSecrets(dataDirectory) {
  const file = join(dataDirectory, 'secrets.json')
  if (existsSync(file)) {
    try {
      return JSON.parse(readFileSync(file, 'utf8'))
    } catch {
      throw new Hint(`${file} is damaged: restore it, or forget the data with --reset`)
    }
  }
  if (existsSync(join(dataDirectory, 'postgres'))) {
    throw new Hint(`${file} is missing and the database beside it cannot be opened without: forget it with --reset`)
  }
  const secrets = newSecrets()
  writeFileSync(`${file}.new`, JSON.stringify(secrets, undefined, 2), { mode: 0o600, flush: true })
  renameSync(`${file}.new`, file)
  return secrets
}
