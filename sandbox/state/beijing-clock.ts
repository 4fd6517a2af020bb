/** Beijing has no summer time, so it is always this far ahead of UTC. */
const BEIJING_OFFSET = 8 * 3600
const DAY = 86_400

function text(seconds: number): string {
  return new Date((seconds + BEIJING_OFFSET) * 1000).toISOString()
}

/** `yyyy-MM-dd` of a time in Unix seconds, on the platform's own clock. */
export function beijingDay(seconds: number): string {
  return text(seconds).slice(0, 10)
}

/** `yyyy-MM-dd HH:mm:ss` of a time in Unix seconds; the platform names no zone, it is Beijing's. */
export function beijingStamp(seconds: number): string {
  return text(seconds).slice(0, 19).replace('T', ' ')
}

/** The midnight in Beijing at or before a time. */
export function beijingMidnight(seconds: number): number {
  return seconds - ((seconds + BEIJING_OFFSET) % DAY)
}
