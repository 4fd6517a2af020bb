import { type RefObject, useEffect, useRef, useState } from 'react'
import { type Day, dayOf, toWallTime } from '@/lib/time'
import type { Cursor } from './grid-props'
import { DAY_MINUTES, minuteOf } from './on-the-clock'

interface CursorOptions {
  root: RefObject<HTMLElement | null>
  days: readonly Day[]
  date: Day
  timeZone: string
  /** The keyboard left the days that are shown. */
  onLeave: (day: Day) => void
}

const HALF_HOUR = 30
const HOUR = 60
const MORNING = 9 * HOUR

/** The time that a day offers: the next half hour today, the morning of another day. */
export function usualTime(day: Day, timeZone: string): Cursor {
  const now = toWallTime(new Date(), timeZone)
  const next = Math.min(Math.ceil((minuteOf(now.time) + 1) / HALF_HOUR) * HALF_HOUR, DAY_MINUTES - HOUR)
  return { day, minute: day === now.day ? next : MORNING, length: HOUR }
}

/** Where the keyboard is on the calendar; the focus follows it. It begins with the next half hour. */
export function useCursor({ root, days, date, timeZone, onLeave }: CursorOptions) {
  const [kept, setKept] = useState<Cursor>(() => ({ ...usualTime(dayOf(new Date(), timeZone), timeZone), day: date }))
  /** Where the focus is to go: to a day once it is shown, or wherever the keyboard is once other days are. */
  const wanted = useRef<{ day: Day } | { after: readonly Day[] }>(undefined)
  const cursor = days.includes(kept.day) ? kept : { ...kept, day: date }
  const { day } = cursor

  useEffect(() => {
    const goal = wanted.current
    if (!goal || ('after' in goal && goal.after === days)) return
    const at = 'day' in goal ? goal.day : day
    const slot = root.current?.querySelector<HTMLElement>(`[data-day="${at}"] [data-slot]`)
    if (!slot) return
    wanted.current = undefined
    slot.focus()
  })

  return {
    cursor,
    /** When other days are shown, the focus goes to where the keyboard is on them. */
    followWithFocus: () => {
      wanted.current = { after: days }
    },
    moveTo: (next: Cursor) => {
      wanted.current = { day: next.day }
      setKept(next)
      if (!days.includes(next.day)) onLeave(next.day)
    },
  }
}
