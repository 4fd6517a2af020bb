import { accessSync, chmodSync, constants, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { inCheckout } from '../checkout.mjs'
import { Hint } from '../hint.mjs'
import { lastingSharedFolder } from '../postgres/shared-folder.mjs'
import { canEnter, systemUser } from '../postgres/system-user.mjs'
import { print } from '../print.mjs'
import { onChildrenChange } from '../processes/children.mjs'
import { endProcesses } from '../processes/end-processes.mjs'
import { takeLock } from '../processes/lock.mjs'
import { atEnd } from '../run-script.mjs'

const contents = ['postgres', 'postgres.unfinished', 'socket', 'sandbox', 'log', 'secrets.json']

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
function chooseFolder({ embedded }) {
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

/**
 * Forgets all data. It is moved away first: a cluster that is half deleted would look like one.
 * @param {string} folder
 */
function forget(folder) {
  const forgotten = join(folder, 'forgotten')
  rmSync(forgotten, { recursive: true, force: true })
  mkdirSync(forgotten)
  for (const name of contents) if (existsSync(join(folder, name))) renameSync(join(folder, name), join(forgotten, name))
  rmSync(forgotten, { recursive: true })
}

/**
 * Chooses the folder of all data, makes sure that nobody else uses it, and ends what an earlier run that was killed
 * may have left running there.
 * @param {{ embedded: boolean, reset: boolean, url: string }} options
 * @returns {Promise<string>} its path
 */
export async function claimDataDirectory({ embedded, reset, url }) {
  const folder = chooseFolder({ embedded })
  const { lock, holder } = await takeLock(join(folder, 'running.json'))
  if (!lock) {
    throw new Hint(
      `${folder} is in use by process ${holder.pid} (npm run ${holder.command}), which serves ${holder.url ?? 'nothing yet'}: ` +
        'stop it, or set DATA_DIR, PORT and SANDBOX_PORT for a second one',
    )
  }
  lock.write({ url })
  atEnd(lock.release)
  const left = lock.left?.children ?? []
  await endProcesses(left.filter((child) => child.group))
  await endProcesses(left.filter((child) => !child.group))
  onChildrenChange((children) => lock.write({ children }))
  if (reset) forget(folder)
  mkdirSync(join(folder, 'log'), { recursive: true })
  return folder
}
