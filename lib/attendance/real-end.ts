import type { ToldStay } from './merge-people'

/** An event is told in milliseconds, a stay in seconds, and neither is told by one clock. */
const TOLERANCE_MS = 60_000

/** When a meeting was over, as far as its stays agree: people may come back after an end that was told. */
export function realEnd(endedAt: Date | undefined, stays: readonly ToldStay[]): Date | undefined {
  if (!endedAt) return undefined
  const latest = endedAt.getTime() + TOLERANCE_MS
  const wentOn = stays.some(({ joinedAt, leftAt }) => ((leftAt ?? joinedAt)?.getTime() ?? 0) > latest)
  return wentOn ? undefined : endedAt
}
