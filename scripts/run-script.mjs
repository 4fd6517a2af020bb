import { explained, Hint } from './hint.mjs'
import { print, printBad } from './print.mjs'
import { refuseChildren, stopChildren } from './processes/children.mjs'
import { watchParent } from './processes/watch-parent.mjs'

/** @type {(() => void)[]} */
const endings = []
let ending = false

/**
 * Does something (synchronous, short) when the script ends, after its children have ended.
 * @param {() => void} work
 */
export const atEnd = (work) => endings.push(work)

/** @param {number} code */
async function end(code) {
  if (ending) return
  ending = true
  refuseChildren()
  await stopChildren()
  for (const work of endings.reverse()) work()
  process.exit(code)
}

/**
 * Ends the script because of an error, also one that happens outside of its main function.
 * @param {unknown} error
 */
export async function fail(error) {
  // While we end, steps in progress lose their programs and complain; the reason has been given already.
  if (ending) return
  const told = explained(error)
  printBad(told instanceof Hint ? told.message : told instanceof Error ? (told.stack ?? told.message) : String(told))
  await end(1)
}

/**
 * Runs a command: Ctrl-C (or a closed terminal, or the end of npm) stops what it started, in order; a second Ctrl-C
 * leaves at once and the reaper does the rest.
 * @param {(args: string[]) => Promise<number>} main resolves to the exit code
 * @param {{ stopCode?: number }} [options] the exit code after Ctrl-C; 0 for commands that end no other way
 */
export async function runScript(main, { stopCode = 130 } = {}) {
  const stop = () => {
    if (ending) process.exit(130)
    print('Stopping …')
    void end(stopCode)
  }
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, stop)
  // The reader of our output has left (`| head`, a closed terminal): nobody to tell, but everything to stop.
  process.stdout.on('error', () => void end(stopCode))
  process.on('uncaughtException', fail)
  process.on('unhandledRejection', fail)
  watchParent(() => void end(stopCode))
  try {
    await end(await main(process.argv.slice(2)))
  } catch (error) {
    await fail(error)
  }
}
