import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Hint } from '../hint.mjs'
import { onChildrenChange } from '../processes/children.mjs'
import { endProcesses } from '../processes/end-processes.mjs'
import { takeLock } from '../processes/lock.mjs'
import { atEnd } from '../run-script.mjs'
import { chooseDataDirectory } from './choose-data-directory.mjs'

const contents = ['postgres', 'postgres.unfinished', 'socket', 'sandbox', 'log', 'secrets.json', 'environment.json']

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
  const folder = chooseDataDirectory({ embedded })
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
