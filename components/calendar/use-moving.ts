import { useState } from 'react'
import type { CalendarEntry } from '@/lib/calendar/schema'
import { type Day, dayOf } from '@/lib/time'
import { entryKey } from './entry-key'
import type { OnTheClock } from './on-the-clock'
import { overlapsOf, useOverlapWords } from './overlap-words'
import { isNoShift, noShift, type Shift, shiftTimes } from './shift-times'
import type { Ghost } from './use-gestures'

interface MovingOptions {
  timeZone: string
  entries: readonly OnTheClock<CalendarEntry>[]
  /** The days that are shown follow the meeting. */
  onDay: (day: Day) => void
  onSave: (ghost: Ghost) => void
  /** It is over: the focus goes back to the meeting of this key. */
  onDone: (key: string) => void
}

/** A meeting that is moved by keys or buttons: nothing is written until it is saved. */
export function useMoving({ timeZone, entries, onDay, onSave, onDone }: MovingOptions) {
  const overlapWords = useOverlapWords()
  const [moving, setMoving] = useState<{ entry: CalendarEntry; shift: Shift }>()
  const start = (entry: CalendarEntry) => setMoving({ entry, shift: noShift })
  if (!moving) return { start, current: undefined }
  const { entry, shift } = moving
  const ghost: Ghost = { entry, span: shiftTimes(entry, shift, timeZone) }
  const [overlap] = overlapsOf(ghost, entries)
  const end = () => {
    setMoving(undefined)
    onDone(entryKey(entry))
  }
  return {
    start,
    current: {
      ghost,
      warning: overlap && overlapWords(overlap),
      shift: (by: Partial<Shift>) => {
        const next = addShift(shift, by)
        const { startsAt, endsAt } = shiftTimes(entry, next, timeZone)
        // Already at the shortest: pressing on must not have to be pressed back.
        if (by.length && startsAt === ghost.span.startsAt && endsAt === ghost.span.endsAt) return
        setMoving({ entry, shift: next })
        onDay(dayOf(startsAt, timeZone))
      },
      save: () => {
        end()
        if (!isNoShift(shift)) onSave(ghost)
      },
      abort: end,
    },
  }
}

const addShift = (shift: Shift, { days = 0, minutes = 0, length = 0 }: Partial<Shift>): Shift => ({
  days: shift.days + days,
  minutes: shift.minutes + minutes,
  length: shift.length + length,
})
