import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { inCheckout } from '../checkout.mjs'
import { Hint } from '../hint.mjs'
import { atEnd } from '../run-script.mjs'
import { generateClient } from '../steps/generate-client.mjs'
import { installPackages } from '../steps/install-packages.mjs'
import { readEnvironment } from '../steps/installation-environment.mjs'

/** Commands that only the owner of the tables may carry out. */
const forOwner = new Set(['purge-audit'])

/**
 * `npm run tenant -- <command>`: runs operator/tenant.ts in the environment of an installation: the one that the
 * variables name, else the demo that runs on DATA_DIR.
 * @param {string[]} args
 */
export async function tenant(args) {
  await installPackages()
  await generateClient()
  const environment = args.length === 0 ? process.env : readEnvironment()
  const { MIGRATION_DATABASE_URL: ownerUrl, ...env } = environment
  const isForOwner = forOwner.has(args[0] ?? '')
  if (isForOwner && !ownerUrl) throw new Hint(`Set MIGRATION_DATABASE_URL (the owner of the tables) for ${args[0]}`)
  const program = ['--conditions=react-server', '--import', 'tsx', inCheckout('operator', 'tenant.ts')]
  const child = spawn(process.execPath, [...program, ...args], {
    cwd: inCheckout(),
    env: { ...env, ...(isForOwner && { DATABASE_URL: ownerUrl }) },
    stdio: 'inherit',
  })
  atEnd(() => child.kill())
  const [code] = await once(child, 'exit')
  return code ?? 1
}
