const MINUTE = 60_000
const LONGEST_MARGIN = 15 * MINUTE
const PART_OF_LIFE = 0.2

/** When a pair was stored, and when its access token ends. */
interface Life {
  from: Date
  to: Date
}

/** How long before its end an access token is refreshed at the latest. */
const marginOf = ({ from, to }: Life): number =>
  Math.min(LONGEST_MARGIN, (to.getTime() - from.getTime()) * PART_OF_LIFE)

/** When a pair is to be refreshed: a margin before its end, and by chance a little sooner, so that pairs of one morning part ways. */
export function refreshTime(life: Life, random: () => number): Date {
  return new Date(life.to.getTime() - marginOf(life) * (1 + random() / 2))
}

/** Whether the refresh of a pair may be due: another job's pair has its time still ahead. */
export const isRefreshTime = (life: Life, now: Date): boolean => now >= refreshTime(life, () => 1)
