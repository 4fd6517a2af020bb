/** How long to wait before asking again, and what was seen last. */
export interface Pace {
  delay: number
  /** Nothing yet, before the first answer. */
  seen: string | undefined
}

const FIRST_MS = 5_000
const LONGEST_MS = 60_000
const GROWTH = 1.5

/** The next wait: longer and longer while nothing changes, short again as soon as something does. */
export function nextPace(before: Pace | undefined, seen: string | undefined): Pace {
  if (before === undefined || before.seen !== seen) return { delay: FIRST_MS, seen }
  return { delay: Math.min(before.delay * GROWTH, LONGEST_MS), seen }
}
