import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { identify, isRunning } from './identity.mjs'

/**
 * What a lock file says about its holder.
 * @typedef {import('./identity.mjs').Identity & {
 *   command: string, children?: import('./end-processes.mjs').Ending[], url?: string
 * }} Holder
 */

/**
 * @typedef {object} Lock
 * @property {Holder | undefined} left what a holder wrote that ended without giving the lock back
 * @property {(more: Partial<Holder>) => void} write adds to what the file says
 * @property {() => void} release
 */

const command = () => process.env.npm_lifecycle_event ?? process.argv[1] ?? 'node'

/**
 * @param {string} file
 * @returns {Holder | undefined}
 */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/**
 * @param {string} file
 * @param {Holder} holder
 */
function replace(file, holder) {
  const next = `${file}.${process.pid}`
  writeFileSync(next, JSON.stringify(holder), { mode: 0o600 })
  renameSync(next, file)
}

/**
 * Takes a lock that a file stands for. A lock whose holder no longer runs, however it ended, is free.
 * @param {string} file
 * @returns {Promise<{ lock: Lock, holder?: undefined } | { lock?: undefined, holder: Holder }>}
 */
export async function takeLock(file) {
  mkdirSync(dirname(file), { recursive: true })
  const me = identify(process.pid)
  if (!me) throw new Error('This process cannot see itself: is /proc mounted?')
  /** @type {Holder} */
  let mine = { ...me, command: command() }
  /** @type {Holder | undefined} */
  let left
  try {
    writeFileSync(file, JSON.stringify(mine), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error
    left = read(file)
    if (!left) {
      // A file that names nobody may be one that is being written right now.
      await wait(100)
      left = read(file)
    }
    if (left && isRunning(left)) return { holder: left }
    // Its children stay on record until somebody has ended them.
    mine = { ...mine, ...(left?.children && { children: left.children }) }
    replace(file, mine)
    // Somebody else may have found it free at the same moment; the last one to write has it.
    await wait(50)
    const winner = read(file)
    if (winner && winner.pid !== mine.pid && isRunning(winner)) return { holder: winner }
  }
  return {
    lock: {
      left,
      write(more) {
        mine = { ...mine, ...more }
        replace(file, mine)
      },
      release: () => rmSync(file, { force: true }),
    },
  }
}

/**
 * Does work that only one process of this checkout may do at a time; waits for its turn.
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @param {(holder: Holder) => void} onWait
 */
export async function withLock(file, work, onWait) {
  let told = false
  for (;;) {
    const { lock, holder } = await takeLock(file)
    if (lock) {
      try {
        return await work()
      } finally {
        lock.release()
      }
    }
    if (!told) onWait(holder)
    told = true
    await wait(200)
  }
}
