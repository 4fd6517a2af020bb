import { setTimeout as wait } from 'node:timers/promises'
import { isRunning } from './identity.mjs'

/**
 * How to end a process: its gentle signal, and whether its whole process group goes with it. PostgreSQL's children
 * are not in its group, and it wants to end them itself.
 * @typedef {import('./identity.mjs').Identity & { signal: NodeJS.Signals, group: boolean }} Ending
 */

const graceMs = 8_000
const forceMs = 3_000

/**
 * @param {Ending} ending
 * @param {NodeJS.Signals} signal
 */
function send({ pid, group }, signal) {
  try {
    process.kill(group ? -pid : pid, signal)
  } catch {
    // It ended by itself in the meantime.
  }
}

/**
 * @param {Ending[]} endings
 * @param {number} patienceMs
 */
async function allEnd(endings, patienceMs) {
  const deadline = Date.now() + patienceMs
  while (endings.some(isRunning)) {
    if (Date.now() > deadline) return false
    await wait(20)
  }
  return true
}

/**
 * Ends processes: gently, after eight seconds by force. Only those that are still the ones they were are touched.
 * @param {Ending[]} endings
 */
export async function endProcesses(endings) {
  const running = endings.filter(isRunning)
  for (const ending of running) send(ending, ending.signal)
  if (!(await allEnd(running, graceMs))) {
    // SIGQUIT is PostgreSQL's immediate shutdown: it still ends its children; its log makes good what is lost.
    for (const ending of running.filter(isRunning)) send(ending, ending.group ? 'SIGKILL' : 'SIGQUIT')
    if (!(await allEnd(running, forceMs))) for (const ending of running.filter(isRunning)) send(ending, 'SIGKILL')
  }
  // What a leader left behind in its group (a build's workers) must not keep a port or a lock.
  for (const ending of running) if (ending.group) send(ending, 'SIGKILL')
}
