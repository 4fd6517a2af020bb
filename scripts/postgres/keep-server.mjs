import { setTimeout as wait } from 'node:timers/promises'
import { acceptsChildren } from '../processes/children.mjs'
import { startServer } from './server.mjs'

const PAUSE_MS = 300

/**
 * Starts a server again whenever it ends, as often as it takes: as the service manager of a real one does.
 * @param {import('../processes/children.mjs').Child} server
 * @param {import('./server.mjs').ClusterOptions} options
 */
export async function keepServer(server, options) {
  let running = server
  while (acceptsChildren()) {
    await running.exited
    await wait(PAUSE_MS)
    if (!acceptsChildren()) return
    // On a full disk it cannot even start; the next attempt may.
    running = await startServer(options).catch(() => running)
  }
}
