import { existsSync, readFileSync } from 'node:fs'

/** Clock ticks a second in /proc; the same on every Linux that Node.js runs on. */
const TICKS = 100

/** The processor time that a process has taken so far, in milliseconds; undefined where there is no /proc. */
export function readCpu(pid: number): number | undefined {
  const file = `/proc/${pid}/stat`
  if (!existsSync(file)) return undefined
  const stat = readFileSync(file, 'utf8')
  // The name in parentheses may hold spaces: fields are counted from behind it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return ((Number(fields[11]) + Number(fields[12])) * 1_000) / TICKS
}
