import { addDays, type Day, startOfDay } from '@/lib/time'
import { toSeconds } from './to-seconds'

/** The span of a day in a zone, as the doors take it; its end is not included. */
export const spanOfDay = (day: Day, timeZone: string): { from: string; to: string } => ({
  from: toSeconds(startOfDay(day, timeZone)),
  to: toSeconds(startOfDay(addDays(day, 1), timeZone)),
})
