import type { Call } from '../../operation'
import { bound, checkedWindow, type TimeWindow } from '../time-window'

const MOST_DAYS = 31
const SPAN = MOST_DAYS * 86_400

/** Both bounds missing: the last 31 days; one missing: 31 days from the other. */
export function accessWindow({ world, query }: Call): TimeWindow {
  const from = bound(query, 'start_time')
  const to = bound(query, 'end_time')
  if (from !== undefined) return checkedWindow(from, to ?? from + SPAN, MOST_DAYS)
  const end = to ?? world.now()
  return { from: end - SPAN, to: end }
}
