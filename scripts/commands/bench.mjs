import { join } from 'node:path'
import { inCheckout } from '../checkout.mjs'
import { Hint } from '../hint.mjs'
import { step } from '../print.mjs'
import { startChild } from '../processes/children.mjs'
import { findBrowser } from '../steps/find-browser.mjs'
import { generateClient } from '../steps/generate-client.mjs'
import { installPackages } from '../steps/install-packages.mjs'
import { freePort } from '../steps/ports.mjs'
import { startBareApps } from '../steps/start-bare-apps.mjs'
import { benchCalendar } from './bench-calendar.mjs'
import { benchKeys } from './bench-keys.mjs'
import { benchReview } from './bench-review.mjs'
import { benchWebhooks } from './bench-webhooks.mjs'
import { faults } from './faults.mjs'
import { race } from './race.mjs'
import { startInstallation } from './test-browser.mjs'
import { wall } from './wall.mjs'

/**
 * `npm run bench`: how fast the console is beside what it is made of. The numbers go to stdout and into `.data/bench`.
 * @param {string[]} args
 */
export async function bench(args) {
  await installPackages()
  await generateClient()
  if (args[0] === 'race') return await race(args.slice(1))
  if (args[0] === 'faults') return await faults(args.slice(1))
  if (args[0] === 'calendar') return await benchCalendar()
  if (args[0] === 'review') return await benchReview()
  if (args[0] === 'webhooks') return await benchWebhooks(args.slice(1))
  if (args[0] === 'wall') return await wall(args.slice(1))
  if (args[0] === 'keys') return await benchKeys(args.slice(1))
  const unknown = args.find((word) => !['doors', 'page', 'quick'].includes(word))
  if (unknown)
    throw new Hint(
      `${unknown} is nothing to measure: doors, page, quick for a shorter run of both, race, faults, wall, keys, calendar, review and webhooks`,
    )
  const browser = { path: await findBrowser(), debuggingPort: await freePort() }
  // What is measured is the console, not how it holds one person back. The inspector, which the profile needs, opens on a free port and only when it is asked to.
  const { addresses, pids, stop } = await step('Installation', () =>
    startInstallation({ NODE_OPTIONS: '--inspect-port=0' }, { personPerMinute: 10_000_000 }),
  )
  const bareApps = await startBareApps(addresses)
  const { port } = new URL(addresses.origin)
  const surroundings = {
    ...bareApps,
    console: { origin: addresses.origin, pid: pids.web, logFile: join(addresses.logDirectory, `web-${port}.log`) },
    sandbox: { origin: addresses.sandboxOrigin, pid: pids.sandbox },
    browser,
    only: args.find((word) => word !== 'quick'),
    folder: inCheckout('.data', 'bench'),
    quick: args.includes('quick'),
  }
  const { exited } = startChild({
    name: 'The load',
    command: process.execPath,
    args: ['--import', 'tsx', 'bench/main.ts'],
    cwd: inCheckout(),
    env: { ...process.env, BENCH: JSON.stringify(surroundings) },
    onOutput: (text) => process.stdout.write(text),
  })
  const { code } = await exited
  await stop()
  if (code !== 0) throw new Hint('The run was ended: its numbers would mean nothing')
  return 0
}
