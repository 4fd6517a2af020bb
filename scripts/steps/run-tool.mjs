import { existsSync, readFileSync } from 'node:fs'
import { inCheckout } from '../checkout.mjs'
import { Hint } from '../hint.mjs'
import { runToEnd } from '../processes/children.mjs'

/**
 * The file that a package's command runs, so that no wrapper process stands between us and it.
 * @param {string} name of the package
 * @param {string} [command] where the package has several
 */
function commandFile(name, command) {
  const manifest = inCheckout('node_modules', ...name.split('/'), 'package.json')
  if (!existsSync(manifest)) throw new Hint(`${name} is not installed`)
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'))
  const file = typeof bin === 'string' ? bin : (bin[command ?? ''] ?? Object.values(bin)[0])
  return inCheckout('node_modules', ...name.split('/'), file)
}

/**
 * Runs a package's command in the checkout, and says what it said when it fails.
 * @param {{ title: string, name: string, command?: string, args: string[], env?: NodeJS.ProcessEnv }} tool
 */
export async function runTool({ title, name, command, args, env = {} }) {
  const { code, output } = await runToEnd({
    name: title,
    command: process.execPath,
    args: [commandFile(name, command), ...args],
    cwd: inCheckout(),
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
  })
  return { passed: code === 0, output }
}
