/** One stay of one device; times in Unix milliseconds. Without an end the device is inside. */
export interface Stay {
  from: number
  to?: number
}

/** How long somebody was there: the union of the stays, so that two devices at once count once. Milliseconds. */
export function unionLength(stays: Stay[], now: number): number {
  const spans = stays
    .map(({ from, to = now }) => ({ from, to: Math.max(from, to) }))
    .sort((one, other) => one.from - other.from)
  let total = 0
  let reached = Number.NEGATIVE_INFINITY
  for (const { from, to } of spans) {
    total += Math.max(0, to - Math.max(from, reached))
    reached = Math.max(reached, to)
  }
  return total
}
