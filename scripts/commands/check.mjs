import { print, step } from '../print.mjs'
import { generateClient } from '../steps/generate-client.mjs'
import { installPackages } from '../steps/install-packages.mjs'
import { runTool } from '../steps/run-tool.mjs'

const folders = ['app', 'components', 'lib', 'operator', 'worker', 'sandbox', 'test', 'e2e', 'scripts', 'bench']

/**
 * What needs no running program, in the order of how fast it tells. `size` is how the tool says how much it looked at.
 * @type {{ title: string, name: string, command?: string, args: string[], size?: RegExp }[]}
 */
const checks = [
  {
    title: 'Format and lint',
    name: '@biomejs/biome',
    args: ['check', '--error-on-warnings', '.'],
    size: /\d+ files/,
  },
  {
    title: 'Import arrows',
    name: 'dependency-cruiser',
    command: 'depcruise',
    args: ['--config', '.dependency-cruiser.cjs', ...folders],
    size: /\d+ modules, \d+ dependencies/,
  },
  { title: 'Route types', name: 'next', args: ['typegen'] },
  { title: 'Types', name: 'typescript', command: 'tsc', args: ['--noEmit'] },
  { title: 'Types of the scripts', name: 'typescript', command: 'tsc', args: ['--noEmit', '-p', 'scripts'] },
  { title: 'Unused code', name: 'knip', command: 'knip', args: [] },
]

/**
 * Runs the static checks; each failure is shown, none stops the others.
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runChecks() {
  let failed = 0
  for (const check of checks) {
    const { passed, output } = await step(check.title, async (note) => {
      const result = await runTool(check)
      const [size] = check.size?.exec(result.output) ?? []
      note(`${result.passed ? 'passed' : 'failed'}${size ? `, ${size}` : ''}`, result.passed)
      return result
    })
    if (passed) continue
    failed++
    print(output.trim())
  }
  return { passed: checks.length - failed, failed }
}

/** `npm run check`: the static checks alone. */
export async function check() {
  await installPackages()
  await generateClient()
  const { failed } = await runChecks()
  return failed === 0 ? 0 : 1
}
