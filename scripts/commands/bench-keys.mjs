import { inCheckout } from '../checkout.mjs'
import { Hint } from '../hint.mjs'
import { step } from '../print.mjs'
import { startChild } from '../processes/children.mjs'
import { startBareInstallation } from '../steps/start-bare-installation.mjs'

/**
 * `npm run bench -- keys`: a change of the encryption key while processes read and refresh tokens, see bench/keys.
 * @param {string[]} args
 */
export async function benchKeys(args) {
  const { env, sandboxOrigin, stop } = await step('Database and platform', () => startBareInstallation())
  const { exited } = startChild({
    name: 'The rotation',
    command: process.execPath,
    args: ['--conditions=react-server', '--import', 'tsx', 'bench/keys/main.ts', ...args],
    cwd: inCheckout(),
    env: { ...env, SANDBOX_ORIGIN: sandboxOrigin },
    onOutput: (text) => process.stdout.write(text),
  })
  const { code } = await exited
  await stop()
  if (code !== 0) throw new Hint('A call failed, or values are left')
  return 0
}
