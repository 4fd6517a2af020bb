import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { withClient } from '../postgres/prepare-database.mjs'
import { startTestCluster } from '../postgres/test-cluster.mjs'
import { print, step } from '../print.mjs'
import { buildApp } from '../steps/build-app.mjs'
import { environmentOf, publicUrl } from '../steps/environment.mjs'
import { findBrowser } from '../steps/find-browser.mjs'
import { freePort } from '../steps/ports.mjs'
import { printSlowest } from '../steps/print-slowest.mjs'
import { runTool } from '../steps/run-tool.mjs'
import { newSecrets } from '../steps/secrets.mjs'
import { seed, startSandbox, startWeb, startWorker } from '../steps/start-programs.mjs'

const database = 'console_browser'

/**
 * A whole installation on free ports that forgets everything: PostgreSQL, sandbox, worker, app.
 * @param {NodeJS.ProcessEnv} [further] variables of the app
 * @param {Record<string, number>} [limits] of calls
 */
export async function startInstallation(further = {}, limits = {}) {
  const done = await buildApp()
  const cluster = await startTestCluster()
  await withClient(cluster.urls('postgres').adminUrl, (client) =>
    client.query(`create database ${database} template ${cluster.template} owner console_owner`),
  )
  const { url, adminUrl } = cluster.urls(database)
  const logDirectory = join(cluster.folder, 'log')
  mkdirSync(logDirectory)
  const sandboxPort = await freePort()
  const sandboxOrigin = `http://127.0.0.1:${sandboxPort}`
  const sandbox = await startSandbox({ env: process.env, logDirectory, port: sandboxPort })
  const port = await freePort()
  const env = environmentOf({
    port,
    webProcesses: 1,
    sandboxOrigin,
    database: { appUrl: url, directUrl: url },
    secrets: newSecrets(),
    mode: 'production',
    limits,
  })
  await seed({ env, logDirectory })
  const [worker, web] = await Promise.all([
    startWorker({ env, logDirectory }),
    // All browsers of the tests sit at one address.
    startWeb({ env: { ...env, SIGN_IN_TRIES_PER_ADDRESS: '100000', ...further }, logDirectory, port }),
  ])
  return {
    env,
    pids: { web: web.ending.pid, sandbox: sandbox.ending.pid },
    addresses: { origin: publicUrl(port), sandboxOrigin, adminUrl, logDirectory },
    async stop() {
      await Promise.all([web.stop(), worker.stop(), sandbox.stop()])
      await cluster.stop()
      done()
    },
  }
}

/**
 * The browser tests in Chromium against an installation of their own.
 * @param {string[]} filters
 */
export async function runBrowserTests(filters) {
  const browser = await findBrowser()
  const { env, addresses, stop } = await step('Installation for the browser tests', () => startInstallation())
  const report = join(addresses.logDirectory, 'browser.json')
  /** @type {Map<string, number>} */
  let times = new Map()
  try {
    return await step('Browser tests', async (note) => {
      const { passed, output } = await runTool({
        title: 'Browser tests',
        name: 'playwright',
        args: ['test', '--pass-with-no-tests', '--reporter=list,json', ...filters],
        env: {
          ...env,
          NODE_ENV: 'test',
          CHROMIUM_PATH: browser,
          E2E_ADDRESSES: JSON.stringify(addresses),
          PLAYWRIGHT_JSON_OUTPUT_FILE: report,
        },
      })
      const counts = readReport(report)
      times = counts.times
      // A file that can't even be read has no failed test; it counts as one.
      const failed = passed ? 0 : Math.max(1, counts.failed)
      note(counts.passed + failed === 0 ? 'there are none' : `${counts.passed} passed, ${failed} failed`, passed)
      if (!passed) print(output.trim())
      return { passed: counts.passed, failed }
    })
  } finally {
    printSlowest(times)
    await stop()
  }
}

/**
 * @typedef {object} Suite
 * @property {string} file
 * @property {Suite[]} [suites]
 * @property {{ tests: { results: { duration: number }[] }[] }[]} specs
 */

/** @param {string} report */
function readReport(report) {
  try {
    /** @type {{ stats: { expected: number, unexpected: number, flaky: number }, suites: Suite[] }} */
    const { stats, suites } = JSON.parse(readFileSync(report, 'utf8'))
    const times = new Map(suites.map((suite) => [`e2e/${suite.file}`, durationOf(suite)]))
    return { passed: stats.expected, failed: stats.unexpected + stats.flaky, times }
  } catch {
    return { passed: 0, failed: 1, times: new Map() }
  }
}

/**
 * @param {Suite} suite
 * @returns {number} milliseconds
 */
function durationOf({ specs, suites = [] }) {
  const results = specs.flatMap(({ tests }) => tests.flatMap((test) => test.results))
  const own = results.reduce((sum, { duration }) => sum + duration, 0)
  return suites.reduce((sum, suite) => sum + durationOf(suite), own)
}
