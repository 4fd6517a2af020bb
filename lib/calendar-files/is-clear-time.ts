import { offsetMinutes, toWallTime } from '@/lib/time'

const DAY = 86_400_000

/** Whether the zone's clock shows this time once. Where it shows it twice, calendars do not agree which one is meant. */
export function isClearTime(moment: Date, timeZone: string): boolean {
  const shown = toWallTime(moment, timeZone)
  const own = offsetMinutes(moment, timeZone)
  return [-DAY, DAY].every((distance) => {
    const offset = offsetMinutes(new Date(moment.getTime() + distance), timeZone)
    if (offset === own) return true
    const other = toWallTime(new Date(moment.getTime() + (own - offset) * 60_000), timeZone)
    return other.day !== shown.day || other.time !== shown.time
  })
}
