import { inCheckout } from '../checkout.mjs'
import { Hint } from '../hint.mjs'
import { keepServer } from '../postgres/keep-server.mjs'
import { mountSmallDisk } from '../postgres/small-disk.mjs'
import { step } from '../print.mjs'
import { startChild } from '../processes/children.mjs'
import { startBareInstallation } from '../steps/start-bare-installation.mjs'

/**
 * `npm run bench -- faults`: people work while Tencent Meeting and PostgreSQL fail in every way, see bench/faults.
 * @param {string[]} args
 */
export async function faults(args) {
  const disk = mountSmallDisk()
  const { env, adminUrl, sandboxOrigin, cluster } = await step('Database', () => startBareInstallation(disk))
  const { server, serverOptions } = cluster
  void keepServer(server, serverOptions)
  const { dataDirectory } = serverOptions
  const { exited } = startChild({
    name: 'The faults',
    command: process.execPath,
    args: ['--conditions=react-server', '--import', 'tsx', 'bench/faults/main.ts', ...args],
    cwd: inCheckout(),
    env: { ...env, FAULTS: JSON.stringify({ adminUrl, sandboxOrigin, dataDirectory, disk }) },
    onOutput: (text) => process.stdout.write(text),
  })
  // What else runs ends with the script: a server that was stopped here would be started again.
  const { code } = await exited
  if (code !== 0) throw new Hint('Something was lost, doubled or told wrongly, or could not be tried')
  return 0
}
