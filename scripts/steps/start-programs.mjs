import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { inCheckout } from '../checkout.mjs'
import { Hint } from '../hint.mjs'
import { runToEnd, startChild } from '../processes/children.mjs'

/** @typedef {import('../processes/children.mjs').Child} Child */

/**
 * @typedef {object} Surroundings
 * @property {NodeJS.ProcessEnv} env
 * @property {string} logDirectory
 * @property {boolean} [watch] start again when a source file changes
 */

const readyMs = 60_000
const asServer = '--conditions=react-server'

/** @param {string} logFile */
function lastLines(logFile) {
  const lines = readFileSync(logFile, 'utf8').trim().split('\n').slice(-15)
  return lines.join('\n').trim() || 'it said nothing'
}

/**
 * @param {{ name: string, file: string, args: string[] }} program
 * @param {Omit<Surroundings, 'watch'>} surroundings
 */
export function start({ name, file, args }, { env, logDirectory }) {
  const logFile = join(logDirectory, `${file}.log`)
  writeFileSync(logFile, '', { mode: 0o600, flag: 'a' })
  const child = startChild({ name, command: process.execPath, args, cwd: inCheckout(), env, logFile })
  return { child, logFile }
}

/**
 * @param {{ child: Child, logFile: string }} started
 * @param {string} url that answers, with whatever status below 500, once the program is ready
 */
export async function untilItAnswers({ child, logFile }, url) {
  const deadline = Date.now() + readyMs
  while (Date.now() < deadline) {
    if (!child.running()) throw new Hint(`${child.name} ended at its start:\n${lastLines(logFile)}`)
    const status = await fetch(url, { signal: AbortSignal.timeout(5_000), redirect: 'manual' }).then(
      async (answer) => {
        await answer.body?.cancel()
        return answer.status
      },
      () => undefined,
    )
    if (status && status < 500) return child
    await wait(50)
  }
  throw new Hint(`${child.name} does not answer at ${url}:\n${lastLines(logFile)}`)
}

/**
 * Starts the local Tencent Meeting.
 * @param {Surroundings & { port: number, dataDirectory?: string }} surroundings without a folder it forgets
 */
export function startSandbox({ port, dataDirectory, ...surroundings }) {
  const where = dataDirectory ? ['--data-dir', dataDirectory] : ['--memory']
  const args = ['--import', 'tsx', 'sandbox/main.ts', '--port', String(port), ...where]
  const watched = surroundings.watch ? ['--watch', '--watch-preserve-output', ...args] : args
  const started = start({ name: 'The sandbox', file: 'sandbox', args: watched }, surroundings)
  return untilItAnswers(started, `http://127.0.0.1:${port}/_sandbox/clock`)
}

/**
 * Starts the worker: refreshes ahead, takes in webhooks, keeps the archive.
 * @param {Surroundings} surroundings
 */
export async function startWorker(surroundings) {
  const watch = surroundings.watch ? ['--watch', '--watch-preserve-output'] : []
  return start(
    { name: 'The worker', file: 'worker', args: [...watch, asServer, '--import', 'tsx', 'worker/main.ts'] },
    surroundings,
  ).child
}

/**
 * Starts one web process, of the build, or of the sources as they change.
 * @param {Surroundings & { port: number }} surroundings
 */
export function startWeb({ port, ...surroundings }) {
  const next = [inCheckout('node_modules', 'next', 'dist', 'bin', 'next'), surroundings.watch ? 'dev' : 'start']
  const name = `The app on port ${port}`
  const started = start({ name, file: `web-${port}`, args: [...next, '-p', String(port)] }, surroundings)
  return untilItAnswers(started, `http://127.0.0.1:${port}/api/health`)
}

/**
 * Brings the demo's tenants to the state that the README tells; changes nothing the second time.
 * @param {Surroundings} surroundings
 */
export const seed = (surroundings) => runSeed('seed', "The demo's tenants were not made", surroundings)

/**
 * Lets the local Tencent Meeting send events to the demo's tenants. The app must answer already: its addresses are checked.
 * @param {Surroundings} surroundings
 */
export const registerEvents = (surroundings) =>
  runSeed('register-events', "The demo's tenants are not told of events", surroundings)

/**
 * @param {string} name of a file in prisma/
 * @param {string} failure
 * @param {Surroundings} surroundings
 */
async function runSeed(name, failure, { env }) {
  const { code, output } = await runToEnd({
    name,
    command: process.execPath,
    args: [asServer, '--import', 'tsx', `prisma/${name}.ts`],
    cwd: inCheckout(),
    env,
  })
  if (code !== 0) throw new Hint(`${failure}:\n${output.trim()}`)
}
