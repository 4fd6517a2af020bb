import { accessSync, chmodSync, constants, existsSync, mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { inCheckout } from '../checkout.mjs'
import { lastingSharedFolder } from '../postgres/shared-folder.mjs'
import { canEnter, systemUser } from '../postgres/system-user.mjs'
import { print } from '../print.mjs'

/**
 * Makes a folder that PostgreSQL's user can pass through, whatever the umask is; one that is there stays as it is.
 * Step by step, as Node.js goes round in circles where a file system (/proc) answers that the parent does not exist.
 * @param {string} folder
 */
function makeFolder(folder) {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  mkdirSync(folder)
  chmodSync(folder, systemUser() ? 0o711 : 0o700)
}

/**
 * DATA_DIR, or `.data` in the checkout; or, for a PostgreSQL that can't enter it, a temporary folder that stays the same.
 * @param {{ embedded: boolean }} options whether our own PostgreSQL will live in it
 */
export function chooseDataDirectory({ embedded }) {
  const wanted = resolve(process.env.DATA_DIR || inCheckout('.data'))
  makeFolder(wanted)
  if (!embedded || canEnter(systemUser(), wanted)) {
    accessSync(wanted, constants.W_OK)
    return wanted
  }
  const folder = lastingSharedFolder(wanted)
  print(`  PostgreSQL's user cannot enter ${wanted}: the data is in ${folder} instead`)
  return folder
}
