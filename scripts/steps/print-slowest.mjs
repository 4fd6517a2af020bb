import { dim, print } from '../print.mjs'

const SHOWN = 5

/**
 * Prints which files of tests took longest, so that it is seen when one begins to take more than its worth.
 * @param {Map<string, number>} times milliseconds by file
 */
export function printSlowest(times) {
  const slowest = [...times].sort(([, one], [, other]) => other - one).slice(0, SHOWN)
  for (const [file, ms] of slowest) {
    print(dim(`  ${(ms / 1000).toFixed(1).padStart(6)} s  ${file}`))
  }
}
