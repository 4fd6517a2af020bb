import { inCheckout } from '../checkout.mjs'
import { Hint } from '../hint.mjs'
import { step } from '../print.mjs'
import { startChild } from '../processes/children.mjs'
import { startBareInstallation } from '../steps/start-bare-installation.mjs'

/**
 * `npm run bench -- faults`: people work while Tencent Meeting and PostgreSQL fail in every way, see bench/faults.
 * @param {string[]} args
 */
export async function faults(args) {
  const { env, adminUrl, sandboxOrigin, stop } = await step('Database', startBareInstallation)
  const { exited } = startChild({
    name: 'The faults',
    command: process.execPath,
    args: ['--conditions=react-server', '--import', 'tsx', 'bench/faults/main.ts', ...args],
    cwd: inCheckout(),
    env: { ...env, FAULTS: JSON.stringify({ adminUrl, sandboxOrigin }) },
    onOutput: (text) => process.stdout.write(text),
  })
  const { code } = await exited
  await stop()
  if (code !== 0) throw new Hint('Something was lost, doubled or told wrongly, or could not be tried')
  return 0
}
