/**
 * Outlives its parent by a moment, to end what the parent started.
 *
 * A parent that is killed outright (SIGKILL) can't clean up. This process holds the reading end of a pipe from it,
 * hears of each child over it, and when the pipe closes, for whatever reason, ends the children that are left and
 * deletes temporary folders. One JSON message a line: { add: Ending } | { remove: pid } | { discard: folder }.
 */
import { rmSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { endProcesses } from './end-processes.mjs'

/** @type {Map<number, import('./end-processes.mjs').Ending>} */
const children = new Map()
/** @type {string[]} */
const folders = []

// Ctrl-C and a closed terminal are the parent's business; this process leaves only when the pipe closes.
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => {})

const lines = createInterface({ input: process.stdin })
lines.on('line', (line) => {
  const message = JSON.parse(line)
  if (message.add) children.set(message.add.pid, message.add)
  if (message.remove) children.delete(message.remove)
  if (message.discard) folders.push(message.discard)
})
lines.on('close', async () => {
  const left = [...children.values()]
  // Programs before the database, so that they end without errors about it.
  await endProcesses(left.filter((child) => child.group))
  await endProcesses(left.filter((child) => !child.group))
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  process.exit()
})
