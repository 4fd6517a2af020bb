import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { inCheckout } from '../checkout.mjs'
import { Hint } from '../hint.mjs'
import { atEnd } from '../run-script.mjs'
import { generateClient } from './generate-client.mjs'
import { installPackages } from './install-packages.mjs'
import { readEnvironment } from './installation-environment.mjs'

/**
 * Runs a program of operator/ in the environment of an installation: the one that the variables name, else the demo that
 * runs on DATA_DIR. Resolves to its exit code.
 * @param {string} file
 * @param {string[]} args
 * @param {{ asOwner?: boolean }} [options] as the owner of the tables, for what the application's role may not do
 */
export async function runOperator(file, args, { asOwner = false } = {}) {
  await installPackages()
  await generateClient()
  const environment = args.length === 0 ? process.env : readEnvironment()
  const { MIGRATION_DATABASE_URL: ownerUrl, ...env } = environment
  if (asOwner && !ownerUrl) throw new Hint(`Set MIGRATION_DATABASE_URL (the owner of the tables) for ${args[0]}`)
  const program = ['--conditions=react-server', '--import', 'tsx', inCheckout('operator', file)]
  const child = spawn(process.execPath, [...program, ...args], {
    cwd: inCheckout(),
    env: { ...env, ...(asOwner && { DATABASE_URL: ownerUrl }) },
    stdio: 'inherit',
  })
  atEnd(() => child.kill())
  const [code] = await once(child, 'exit')
  return code ?? 1
}
