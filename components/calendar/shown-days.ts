import { addDays, type Day } from '@/lib/time'
import type { DayRange } from '../meetings/calendar-address'
import { calendarMonth, shiftMonth } from '../ui/calendar-month'
import type { View } from './address'

/** Days of the agenda. */
const AGENDA_DAYS = 28

/** The days that a view shows around a day. */
export function shownDays(view: View, date: Day, firstWeekday: number): Day[] {
  if (view === 'month') return calendarMonth(date, firstWeekday).flat()
  if (view === 'day') return [date]
  const [from, count] = view === 'week' ? [startOfWeek(date, firstWeekday), 7] : [date, AGENDA_DAYS]
  return Array.from({ length: count }, (_, index) => addDays(from, index))
}

/** The days to ask for: of the whole month, so that going from day to day and week to week asks for nothing new. */
export function askedDays(view: View, date: Day, firstWeekday: number): DayRange {
  if (view === 'agenda') return { from: date, days: AGENDA_DAYS }
  const month = calendarMonth(date, firstWeekday).flat()
  return { from: month[0] ?? date, days: month.length }
}

/** The day to go to for what comes before (-1) or after (1). */
export function stepDate(view: View, date: Day, steps: number): Day {
  if (view === 'month') return shiftMonth(date, steps)
  return addDays(date, steps * { week: 7, day: 1, agenda: AGENDA_DAYS }[view])
}

function startOfWeek(date: Day, firstWeekday: number): Day {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
  return addDays(date, -((weekday - firstWeekday + 7) % 7))
}
