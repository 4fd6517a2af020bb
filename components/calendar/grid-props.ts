import type { CalendarEntry } from '@/lib/calendar/schema'
import type { Day } from '@/lib/time'
import type { DayRange } from '../meetings/calendar-address'
import type { OnTheClock } from './on-the-clock'
import type { Ghost, Spot } from './use-gestures'

/** Where the keyboard is on the calendar: a day, and on a view of hours the time that Enter would schedule. */
export interface Cursor extends Spot {
  /** Minutes. */
  length: number
}

/** What is known of a day: its entries, that they are still asked for, or that they could not be read. */
export type Coverage = 'known' | 'loading' | 'missing'

/** What the views of month, week and day are given. */
export interface GridProps {
  days: readonly Day[]
  entries: readonly OnTheClock<CalendarEntry>[]
  timeZone: string
  now: Date
  today: Day
  cursor: Cursor
  /** A new place for the keyboard; the focus goes along unless it stays where it is. */
  onCursor: (cursor: Cursor) => void
  coverage: (day: Day) => Coverage
  ghost: Ghost | undefined
  onGhost: (ghost: Ghost | undefined) => void
  onDrop: (ghost: Ghost) => void
  mayMove: (entry: CalendarEntry) => boolean
  onOpen: (entry: CalendarEntry) => void
  onDraw: (cursor: Cursor) => void
  /** A meeting on a day, at its usual time. */
  onDrawDay: (day: Day) => void
  onPickDay: (day: Day) => void
  /** To what comes before (-1) or after (1). */
  onStep: (steps: number) => void
}

/** What is known of a day while `covered` are the days that were read. */
export function coverageOf(day: Day, covered: DayRange | undefined, isBroken: boolean, lastDay: Day): Coverage {
  if (covered && covered.from <= day && day <= lastDay) return 'known'
  return isBroken ? 'missing' : 'loading'
}
