import { addDays, type Day, startOfDay, toInstant } from '@/lib/time'

/** The span of a day in a zone, as the doors take it; its end is not included. */
export const spanOfDay = (day: Day, timeZone: string): { from: string; to: string } => ({
  from: toInstant(startOfDay(day, timeZone)),
  to: toInstant(startOfDay(addDays(day, 1), timeZone)),
})
