import { parentOf } from './identity.mjs'

const everyMs = 500

/** npm and the shell that it runs a script with, nearest first. */
function ancestors() {
  const shell = process.ppid
  // Elsewhere this would start a program twice a second; there the nearest one has to do.
  return process.platform === 'linux' ? [shell, parentOf(shell)] : [shell]
}

/**
 * Calls back when npm, having started this script, is gone: it was killed outright and could pass on no signal. A
 * script that was started without npm belongs to nobody and goes on.
 * @param {() => void} onGone
 */
export function watchParent(onGone) {
  if (!process.env.npm_lifecycle_event) return
  const first = ancestors().join()
  const timer = setInterval(() => {
    if (ancestors().join() === first) return
    clearInterval(timer)
    onGone()
  }, everyMs)
  timer.unref()
}
