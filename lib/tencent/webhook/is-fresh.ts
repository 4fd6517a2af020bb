const MINUTE = 60_000
/** Tencent sends again after 1, 3 and 6 minutes; whether it signs anew is not documented. */
const [BACK, AHEAD] = [15 * MINUTE, 5 * MINUTE]

/** Whether a delivery's `timestamp` header, in milliseconds, is near enough to now not to be an old one played again. */
export function isFresh(timestamp: string, now: Date): boolean {
  if (!/^\d{13}$/.test(timestamp)) return false
  const age = now.getTime() - Number(timestamp)
  return age <= BACK && age >= -AHEAD
}
