import { spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { endProcesses } from './end-processes.mjs'
import { identify } from './identity.mjs'

/**
 * @typedef {object} ChildOptions
 * @property {string} name what people call it
 * @property {string} command
 * @property {string[]} args
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {number} [uid]
 * @property {number} [gid]
 * @property {string} [logFile] where its output goes; without it `onOutput` gets it
 * @property {(text: string) => void} [onOutput]
 * @property {NodeJS.Signals} [stopSignal] default SIGTERM
 * @property {boolean} [group] whether its process group ends with it; default true
 */

/**
 * @typedef {object} Child
 * @property {string} name
 * @property {import('./end-processes.mjs').Ending} ending
 * @property {Promise<{ code: number | null, signal: NodeJS.Signals | null }>} exited rejects when it could not start
 * @property {() => boolean} running
 * @property {() => Promise<void>} stop
 */

/** @type {Set<Child>} */
const children = new Set()
/** @type {import('node:child_process').ChildProcess | undefined} */
let reaper
let accepting = true
/** @type {(endings: import('./end-processes.mjs').Ending[]) => void} */
let onChange = () => {}

/** From now on nothing starts any more: the script is ending. */
export const refuseChildren = () => {
  accepting = false
}

export const acceptsChildren = () => accepting

/**
 * Calls back with all children that run whenever one starts or ends: for the record that a later start cleans up from.
 * @param {typeof onChange} listener
 */
export const onChildrenChange = (listener) => {
  onChange = listener
}

const changed = () => onChange([...children].map((child) => child.ending))

/** @param {object} message see reaper.mjs */
function tellReaper(message) {
  if (!reaper) {
    const script = fileURLToPath(new URL('./reaper.mjs', import.meta.url))
    // A session of its own, and none of our output pipes: it must not die with us nor keep a reader waiting.
    reaper = spawn(process.execPath, [script], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] })
    reaper.unref()
    reaper.stdin?.on('error', () => {})
    const socket = /** @type {import('node:net').Socket | null | undefined} */ (reaper.stdin)
    socket?.unref()
  }
  reaper.stdin?.write(`${JSON.stringify(message)}\n`)
}

/**
 * Deletes a folder when this process ends, however it ends, after all children have ended.
 * @param {string} folder
 */
export const discardAtEnd = (folder) => tellReaper({ discard: folder })

/**
 * Starts a program that ends with this process, even if this process is killed. It has its own session, so a Ctrl-C in
 * the terminal reaches only us, and we stop children in order.
 * @param {ChildOptions} options
 * @returns {Child}
 */
export function startChild({ name, command, args, logFile, onOutput, stopSignal = 'SIGTERM', group = true, ...rest }) {
  if (!accepting) throw new Error(`${name} was not started: the script is ending`)
  tellReaper({})
  const log = logFile ? openSync(logFile, 'a', 0o600) : 'pipe'
  const started = spawn(command, args, { ...rest, detached: true, stdio: ['ignore', log, log] })
  if (typeof log === 'number') closeSync(log)
  const pid = started.pid ?? 0
  /** @type {import('./end-processes.mjs').Ending} */
  const ending = { pid, started: (pid && identify(pid)?.started) || '', signal: stopSignal, group }
  if (pid) tellReaper({ add: ending })
  for (const stream of [started.stdout, started.stderr]) {
    stream?.setEncoding('utf8').on('data', (text) => onOutput?.(text))
  }

  let over = false
  /** @type {Child} */
  const child = {
    name,
    ending,
    running: () => !over,
    stop: async () => {
      if (!over) await endProcesses([ending])
      await child.exited.catch(() => {})
    },
    exited: new Promise((resolve, reject) => {
      const end = () => {
        over = true
        children.delete(child)
        changed()
        if (pid) tellReaper({ remove: pid })
      }
      started.once('error', (error) => {
        end()
        reject(error)
      })
      started.once(typeof log === 'number' ? 'exit' : 'close', (code, signal) => {
        end()
        resolve({ code, signal })
      })
    }),
  }
  child.exited.catch(() => {})
  children.add(child)
  changed()
  return child
}

/** Stops all children: programs together, then the database. */
export async function stopChildren() {
  const all = [...children]
  await Promise.all(all.filter((child) => child.ending.group).map((child) => child.stop()))
  await Promise.all(all.filter((child) => !child.ending.group).map((child) => child.stop()))
}

/**
 * Runs a program to its end.
 * @param {ChildOptions} options
 * @returns {Promise<{ code: number | null, output: string }>} its output, both streams in the order they came
 */
export async function runToEnd(options) {
  let output = ''
  const child = startChild({
    ...options,
    onOutput: (text) => {
      output += text
      options.onOutput?.(text)
    },
  })
  const { code } = await child.exited
  return { code, output }
}
