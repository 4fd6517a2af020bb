import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const asServer = '--conditions=react-server'

/**
 * How a program of ours, named by its source, is run as a process of its own. The integration tests have it bundled
 * (scripts/steps/bundle-programs.mjs), which starts in half the time; it does the same.
 */
export function programOf(source: string): { execArgv: string[]; file: string } {
  const bundles = process.env.TEST_PROGRAMS
  return bundles
    ? { execArgv: [asServer], file: join(bundles, source.replace(/\.ts$/, '.mjs')) }
    : { execArgv: [asServer, '--import', 'tsx'], file: join(root, source) }
}
