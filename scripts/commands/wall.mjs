import { inCheckout } from '../checkout.mjs'
import { Hint } from '../hint.mjs'
import { print, step } from '../print.mjs'
import { startChild } from '../processes/children.mjs'
import { startBareInstallation } from '../steps/start-bare-installation.mjs'
import { findPgbouncer, startPgbouncer } from '../steps/start-pgbouncer.mjs'

const serverConnections = 5

/**
 * `npm run bench -- wall`: the wall between tenants while hundreds of them share five connections, see bench/wall.
 * @param {string[]} args
 */
export async function wall(args) {
  const { version, carriesNames } = findPgbouncer()
  const { env, appUrl, folder, stop } = await step('Database', () => startBareInstallation())
  const pooled = await startPgbouncer({ folder, appUrl, serverConnections, carriesNames })
  const ways = [
    { title: 'directly', url: appUrl, namedStatements: 'on', isPooled: false },
    { title: `pgbouncer ${version}, no names`, url: pooled, namedStatements: 'off', isPooled: true },
    { title: `pgbouncer ${version}, named statements`, url: pooled, namedStatements: 'on', isPooled: true },
  ]
  if (!carriesNames) {
    ways.pop()
    print(`  pgbouncer ${version} does not carry named statements over (1.21 and later do): tried without them only`)
  }
  const { exited } = startChild({
    name: 'The wall',
    command: process.execPath,
    args: ['--conditions=react-server', '--import', 'tsx', 'bench/wall/main.ts', ...args],
    cwd: inCheckout(),
    env: { ...env, WALL: JSON.stringify(ways) },
    onOutput: (text) => process.stdout.write(text),
  })
  const { code } = await exited
  await stop()
  if (code !== 0) throw new Hint('The wall did not hold, or could not be tried')
  return 0
}
