import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { inCheckout } from '../checkout.mjs'
import { Hint } from '../hint.mjs'
import { print, step } from '../print.mjs'
import { generateClient } from '../steps/generate-client.mjs'
import { installPackages } from '../steps/install-packages.mjs'
import { printSlowest } from '../steps/print-slowest.mjs'
import { runTool } from '../steps/run-tool.mjs'
import { runChecks } from './check.mjs'
import { runBrowserTests } from './test-browser.mjs'

/** @typedef {{ passed: number, failed: number }} Counts */

/**
 * One vitest project with its counts.
 * @param {'unit' | 'integration'} project
 * @param {string[]} filters
 * @returns {Promise<Counts>}
 */
async function runVitest(project, filters) {
  const folder = mkdtempSync(join(tmpdir(), 'vitest-'))
  const report = join(folder, 'report.json')
  /** @type {Counts & { times: Map<string, number> } | undefined} */
  let counts
  try {
    const title = project === 'unit' ? 'Unit tests' : 'Integration tests'
    return await step(title, async (note) => {
      const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
      const args = ['run', '--project', project, '--passWithNoTests', ...reporters, ...filters]
      const { passed, output } = await runTool({ title, name: 'vitest', args })
      counts = readReport(report)
      // A file that can't even be read has no failed test; it counts as one.
      const failed = passed ? 0 : Math.max(1, counts.failed)
      note(counts.passed + failed === 0 ? 'there are none' : `${counts.passed} passed, ${failed} failed`, passed)
      if (!passed) print(output.trim())
      return { passed: counts.passed, failed }
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
    if (counts) printSlowest(counts.times)
  }
}

/**
 * @param {string} report
 * @returns {Counts & { times: Map<string, number> }}
 */
function readReport(report) {
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'))
    /** @type {{ name: string, startTime: number, endTime: number }[]} */
    const files = testResults
    const times = files.map(
      ({ name, startTime, endTime }) => /** @type {const} */ ([relative(inCheckout(), name), endTime - startTime]),
    )
    return { passed: numPassedTests, failed: numFailedTests, times: new Map(times) }
  } catch {
    return { passed: 0, failed: 1, times: new Map() }
  }
}

/**
 * What keeps one kind from running (no browser, a build that fails) must not keep the others from being counted.
 * @param {unknown} error
 * @returns {Counts}
 */
function countAsFailure(error) {
  if (!(error instanceof Hint)) throw error
  print(error.message)
  return { passed: 0, failed: 1 }
}

/** @type {Record<string, (filters: string[]) => Promise<Counts>>} */
const kinds = {
  check: () => runChecks(),
  unit: (filters) => runVitest('unit', filters),
  integration: (filters) => runVitest('integration', filters),
  e2e: runBrowserTests,
}

/**
 * `npm test [kind] [filter …]`: everything, or one kind. Ends with one line of counts.
 * @param {string[]} args
 */
export async function test([kind, ...filters]) {
  if (kind && !kinds[kind]) throw new Hint(`${kind} is no kind of test: ${Object.keys(kinds).join(', ')}`)
  await installPackages()
  await generateClient()
  const total = { passed: 0, failed: 0 }
  for (const [name, run] of Object.entries(kinds)) {
    if (kind && kind !== name) continue
    const { passed, failed } = await run(filters).catch(countAsFailure)
    total.passed += passed
    total.failed += failed
  }
  print()
  print(`${total.passed} passed, ${total.failed} failed`)
  return total.failed === 0 ? 0 : 1
}
