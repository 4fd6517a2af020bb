/** The value that this share of all values does not exceed (nearest rank); NaN of nothing. `sorted` ascends. */
export function percentile(sorted: readonly number[], share: number): number {
  const rank = Math.ceil(share * sorted.length)
  return sorted[Math.max(rank, 1) - 1] ?? Number.NaN
}
