import { join } from 'node:path'
import { inCheckout, notesDirectory } from '../checkout.mjs'
import { Hint } from '../hint.mjs'
import { step } from '../print.mjs'
import { runToEnd } from '../processes/children.mjs'
import { freePort } from './ports.mjs'
import { digestOf, unlessStamped } from './stamp.mjs'
import { start, untilItAnswers } from './start-programs.mjs'

const folder = inCheckout('bench', 'bare-next')
const next = inCheckout('node_modules', 'next', 'dist', 'bin', 'next')

async function build() {
  const { code, output } = await runToEnd({
    name: 'next build',
    command: process.execPath,
    // Not Turbopack, which would look for proxy.ts and instrumentation.ts in the folders above as well.
    args: [next, 'build', '--webpack'],
    cwd: folder,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  })
  if (code !== 0) throw new Hint(`The bare Next.js app does not build:\n${output.trim()}`)
}

/**
 * What the console is measured against: the same call forwarded by a bare Next.js app, and by a bare Node.js server.
 * @param {{ sandboxOrigin: string, logDirectory: string }} surroundings
 */
export async function startBareApps({ sandboxOrigin, logDirectory }) {
  const stamped = {
    stamp: join(notesDirectory, 'bare-next.stamp'),
    digest: digestOf(['bench/bare-next/app', 'bench/bare-next/next.config.ts', 'package-lock.json']),
    result: join(folder, '.next', 'BUILD_ID'),
  }
  await unlessStamped(stamped, () => step('Building the bare Next.js app', build))
  /** @param {{ name: string, file: string, args: string[], port: number }} program */
  const serve = async ({ port, ...program }) => {
    const env = { ...process.env, NODE_ENV: 'production', PLATFORM_ORIGIN: sandboxOrigin, PORT: String(port) }
    const origin = `http://127.0.0.1:${port}`
    const { ending } = await untilItAnswers(start(program, { env, logDirectory }), `${origin}/answers`)
    return { origin, pid: ending.pid }
  }
  const [port, proxyPort] = [await freePort(), await freePort()]
  const proxy = ['--import', 'tsx', 'bench/bare-proxy.ts']
  return {
    bareNext: await serve({
      name: 'Bare Next.js',
      file: 'bare-next',
      args: [next, 'start', folder, '-p', `${port}`],
      port,
    }),
    bareProxy: await serve({ name: 'Bare Node.js', file: 'bare-proxy', args: proxy, port: proxyPort }),
  }
}
