import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { inCheckout, notesDirectory } from '../checkout.mjs'
import { Hint } from '../hint.mjs'
import { print, step } from '../print.mjs'
import { runToEnd } from '../processes/children.mjs'
import { isRunning } from '../processes/identity.mjs'
import { takeLock, withLock } from '../processes/lock.mjs'
import { digestOf, unlessStamped } from './stamp.mjs'

const sources = [
  ...['app', 'components', 'lib', 'public', 'prisma/schema.prisma', 'package-lock.json'],
  ...['next.config.ts', 'postcss.config.mjs', 'tsconfig.json', 'proxy.ts', 'instrumentation.ts'],
]
const servers = join(notesDirectory, 'servers')

/** @param {string} path */
const isSource = (path) => !/\.test\.tsx?$|\.md$|^lib\/generated\//.test(path)

/** A build takes the files away that a running server still has to send. */
function refuseWhileServed() {
  mkdirSync(servers, { recursive: true })
  for (const name of readdirSync(servers)) {
    /** @type {import('../processes/lock.mjs').Holder} */
    const server = JSON.parse(readFileSync(join(servers, name), 'utf8'))
    if (isRunning(server)) {
      throw new Hint(
        `The app has changed, but process ${server.pid} (${server.command}) serves the last build: stop it first`,
      )
    }
    rmSync(join(servers, name), { force: true })
  }
}

async function build() {
  refuseWhileServed()
  const { code, output } = await runToEnd({
    name: 'next build',
    command: process.execPath,
    args: [inCheckout('node_modules', 'next', 'dist', 'bin', 'next'), 'build'],
    cwd: inCheckout(),
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  })
  if (code !== 0) throw new Hint(`The app does not build:\n${output.trim()}`)
}

/**
 * Builds the app, if its sources have changed since the last build, and keeps others from building as long as this
 * process serves it.
 * @returns {Promise<() => void>} call it when the app is served no longer
 */
export async function buildApp() {
  const stamped = {
    stamp: inCheckout('.next', 'sources.stamp'),
    digest: digestOf(sources, isSource),
    result: inCheckout('.next', 'BUILD_ID'),
  }
  return withLock(
    join(notesDirectory, 'build.lock'),
    async () => {
      await unlessStamped(stamped, () => step('Building the app', build))
      const { lock } = await takeLock(join(servers, `${process.pid}.json`))
      return () => lock?.release()
    },
    (holder) => print(`  Waiting for the build of process ${holder.pid} (${holder.command})`),
  )
}
