const DAY = 86_400_000
const stages = [1, 3, 7] as const

/** So many days, at most, are left of an authorisation. */
export type ExpiryNotice = (typeof stages)[number]

/**
 * What is to be said about the end of an authorisation: nothing until seven days before, then that it ends within 7, 3 or 1 days. Each
 * refresh extends it, so it only comes so far where refreshing has failed for weeks; a refresh or a sign-in takes the notice away.
 */
export function expiryNotice(refreshExpiresAt: Date | null, now: Date): ExpiryNotice | null {
  if (!refreshExpiresAt || refreshExpiresAt <= now) return null
  const left = (refreshExpiresAt.getTime() - now.getTime()) / DAY
  return stages.find((days) => left <= days) ?? null
}
