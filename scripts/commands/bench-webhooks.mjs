import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inCheckout } from '../checkout.mjs'
import { Hint } from '../hint.mjs'
import { step } from '../print.mjs'
import { startChild } from '../processes/children.mjs'
import { keepRunning } from '../processes/keep-running.mjs'
import { buildApp } from '../steps/build-app.mjs'
import { freePort } from '../steps/ports.mjs'
import { startBareInstallation } from '../steps/start-bare-installation.mjs'
import { startWeb, startWorker } from '../steps/start-programs.mjs'

/**
 * `npm run bench -- webhooks`: events come in fast while a web process and the worker are killed, see bench/webhooks.
 * @param {string[]} args
 */
export async function benchWebhooks(args) {
  const done = await step('Build', () => buildApp())
  const installation = await step('Database and platform', () => startBareInstallation(undefined, { durable: true }))
  const { env, logDirectory, webPort, folder, stop } = installation
  const ports = [webPort, await freePort()]
  const pidFile = join(folder, 'pids.json')
  /** @type {Record<string, number>} */
  const pids = {}
  /**
   * Starts a program again and again, as a service manager would, and tells the run which process it is.
   * @param {string} name
   * @param {() => Promise<import('../processes/children.mjs').Child>} start
   */
  const keep = (name, start) =>
    keepRunning(async () => {
      const child = await start()
      pids[name] = child.ending.pid
      writeFileSync(pidFile, JSON.stringify(pids))
      return child
    })
  await step('Web processes and worker', () =>
    Promise.all([
      ...ports.map((port, index) => keep(`web ${index + 1}`, () => startWeb({ env, logDirectory, port }))),
      keep('worker', () => startWorker({ env, logDirectory })),
    ]),
  )
  const { sandboxOrigin, adminUrl } = installation
  const surroundings = { ports, pidFile, sandboxOrigin, adminUrl, folder: inCheckout('.data', 'bench') }
  const { exited } = startChild({
    name: 'The sender',
    command: process.execPath,
    args: ['--conditions=react-server', '--import', 'tsx', 'bench/webhooks/main.ts', ...args],
    cwd: inCheckout(),
    env: { ...env, WEBHOOKS: JSON.stringify(surroundings) },
    onOutput: (text) => process.stdout.write(text),
  })
  const { code } = await exited
  await stop()
  done()
  if (code !== 0) throw new Hint('An event was lost, handled twice or too slow, or the run was ended')
  return 0
}
