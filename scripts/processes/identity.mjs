import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** @typedef {{ pid: number, started: string }} Identity a process; its start time tells it from a later one with its pid */

const hasProc = process.platform === 'linux'

/**
 * @param {number} pid
 * @returns {{ parent: number, started: string } | undefined} undefined when no such process runs; a zombie does not
 */
function lookUp(pid) {
  if (hasProc) {
    try {
      // The name in parentheses may hold spaces and parentheses itself: count fields from the last one.
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
      const [state, parent, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      return state === 'Z' || state === 'X' ? undefined : { parent: Number(parent), started: rest[17] ?? '' }
    } catch {
      return undefined
    }
  }
  const answer = spawnSync('ps', ['-o', 'ppid=,stat=,lstart=', '-p', String(pid)], { encoding: 'utf8' })
  const [parent, state = '', ...started] = (answer.stdout ?? '').trim().split(/\s+/)
  return !parent || state.startsWith('Z') ? undefined : { parent: Number(parent), started: started.join(' ') }
}

/**
 * @param {number} pid
 * @returns {Identity | undefined}
 */
export function identify(pid) {
  const found = lookUp(pid)
  return found && { pid, started: found.started }
}

/**
 * Whether this very process still runs, not merely one with the same pid.
 * @param {Identity | undefined} identity
 */
export const isRunning = (identity) => !!identity && lookUp(identity.pid)?.started === identity.started

/**
 * @param {number} pid
 * @returns {number | undefined}
 */
export const parentOf = (pid) => lookUp(pid)?.parent

/**
 * The command line of a process, words joined by spaces; empty when there is none.
 * @param {number} pid
 */
export function commandLineOf(pid) {
  if (!hasProc) return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? ''
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
  } catch {
    return ''
  }
}
