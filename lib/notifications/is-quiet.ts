import { toWallTime } from '@/lib/time'
import type { QuietHours } from './schema'

/**
 * Whether it is quiet at that moment: the clock on the wall decides, whatever a change of the clocks makes of the hours. Hours whose
 * end is earlier than their beginning go over midnight.
 */
export function isQuiet(quiet: QuietHours | null, now: Date): boolean {
  if (!quiet) return false
  const { time } = toWallTime(now, quiet.timeZone)
  const { from, to } = quiet
  return from < to ? from <= time && time < to : from <= time || time < to
}
