import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Hint } from '../hint.mjs'
import { bold, dim, print, printGood, seconds, step } from '../print.mjs'
import { keepRunning } from '../processes/keep-running.mjs'
import { atEnd } from '../run-script.mjs'
import { buildApp } from '../steps/build-app.mjs'
import { claimDataDirectory } from '../steps/claim-data-directory.mjs'
import { environmentOf, publicUrl } from '../steps/environment.mjs'
import { generateClient } from '../steps/generate-client.mjs'
import { installPackages } from '../steps/install-packages.mjs'
import { publishEnvironment } from '../steps/installation-environment.mjs'
import { isEmbedded, openDatabase } from '../steps/open-database.mjs'
import { checkPorts, portFrom } from '../steps/ports.mjs'
import { readSecrets } from '../steps/secrets.mjs'
import { registerEvents, seed, startSandbox, startWeb, startWorker } from '../steps/start-programs.mjs'

const forever = 2 ** 31 - 1

function countWebProcesses() {
  const count = Number(process.env.WEB_PROCESSES || 1)
  if (Number.isInteger(count) && count >= 1 && count <= 16) return count
  throw new Hint(`WEB_PROCESSES=${process.env.WEB_PROCESSES} must be a number from 1 to 16`)
}

/**
 * @param {string[]} args
 * @returns {{ reset: boolean }}
 */
function readOptions(args) {
  try {
    const { values } = parseArgs({ args, options: { reset: { type: 'boolean', default: false } } })
    return { reset: values.reset }
  } catch (error) {
    throw new Hint(`${/** @type {Error} */ (error).message}. The only option is --reset, which forgets all data`)
  }
}

/** @param {{ port: number, webProcesses: number, sandboxOrigin: string, dataDirectory: string, since: number }} served */
function printAddresses({ port, webProcesses, sandboxOrigin, dataDirectory, since }) {
  print()
  printGood(`Ready in ${seconds(since)}`)
  print()
  print(`  Console               ${bold(publicUrl(port))}`)
  for (let index = 1; index < webProcesses; index++) print(`                        ${publicUrl(port + index)}`)
  print(`  Local Tencent Meeting ${bold(sandboxOrigin)}`)
  print()
  print('  Sign in to  as')
  print('  acme        alice (owner)  bob (admin)    carol (member)  dana (member)')
  print('  globex      gina (owner)   hugo (member)  dana (member)')
  print()
  print(dim(`  Data and logs are in ${dataDirectory}. Ctrl-C stops everything; --reset forgets everything.`))
}

/**
 * Everything on one machine: PostgreSQL, the sandbox, the worker and the app, until Ctrl-C.
 * @param {'production' | 'development'} mode the build, or the sources as they change
 * @param {string[]} args
 * @returns {Promise<number>}
 */
export async function serve(mode, args) {
  const since = Date.now()
  const { reset } = readOptions(args)
  const embedded = isEmbedded()
  if (reset && !embedded)
    throw new Hint('--reset forgets only the own database of the demo; DATABASE_URL names another')
  const watch = mode === 'development'
  const webProcesses = watch ? 1 : countWebProcesses()
  const port = portFrom('PORT', 3000)
  const sandboxPort = portFrom('SANDBOX_PORT', 4000)
  const sandboxOrigin = `http://127.0.0.1:${sandboxPort}`

  const dataDirectory = await claimDataDirectory({ embedded, reset, url: publicUrl(port) })
  const webPorts = Array.from({ length: webProcesses }, (_, index) => port + index)
  await checkPorts([
    ...webPorts.map((webPort) => ({ port: webPort, variable: 'PORT' })),
    { port: sandboxPort, variable: 'SANDBOX_PORT' },
  ])
  await installPackages()
  const secrets = readSecrets(dataDirectory)
  await generateClient()

  const logDirectory = join(dataDirectory, 'log')
  const local = { env: { ...process.env, NODE_ENV: mode }, logDirectory, watch }
  // What can be refused comes first, what takes long second; the rest starts together, each once it has what it needs.
  const sandbox = step('Local Tencent Meeting', () =>
    keepRunning(() => startSandbox({ ...local, port: sandboxPort, dataDirectory })),
  )
  const database = await openDatabase(dataDirectory, secrets)
  if (!watch) atEnd(await buildApp())
  const env = environmentOf({ port, webProcesses, sandboxOrigin, database, secrets, mode })
  publishEnvironment(dataDirectory, { ...env, MIGRATION_DATABASE_URL: database.ownerUrl })
  const surroundings = { env, logDirectory, watch }
  await Promise.all([
    sandbox.then(() => step('Demo tenants', () => seed(surroundings))),
    step(watch ? 'Development server' : 'App', () =>
      Promise.all(webPorts.map((webPort) => keepRunning(() => startWeb({ ...surroundings, port: webPort })))),
    ),
    step('Worker', () => keepRunning(() => startWorker(surroundings))),
  ])
  await step('Events of the demo tenants', () => registerEvents(surroundings))
  printAddresses({ port, webProcesses, sandboxOrigin, dataDirectory, since })
  // Ctrl-C is the end; until then the children's exits are what there is to wait for.
  return new Promise(() => setInterval(() => {}, forever))
}
