import { inCheckout } from '../checkout.mjs'
import { Hint } from '../hint.mjs'
import { step } from '../print.mjs'
import { startChild } from '../processes/children.mjs'
import { startBareInstallation } from '../steps/start-bare-installation.mjs'

/**
 * `npm run bench -- race`: our token broker beside other ways to share a refresh token, see bench/race.
 * @param {string[]} args
 */
export async function race(args) {
  const { env, sandboxOrigin, stop } = await step('Database and platform', () => startBareInstallation())
  const surroundings = { sandboxOrigin, folder: inCheckout('.data', 'bench') }
  const { exited } = startChild({
    name: 'The race',
    command: process.execPath,
    args: ['--conditions=react-server', '--import', 'tsx', 'bench/race/main.ts', ...args],
    cwd: inCheckout(),
    env: { ...env, RACE: JSON.stringify(surroundings) },
    onOutput: (text) => process.stdout.write(text),
  })
  const { code } = await exited
  await stop()
  if (code !== 0) throw new Hint('The race was ended')
  return 0
}
