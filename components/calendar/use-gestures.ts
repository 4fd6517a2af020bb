import { type RefObject, useEffect, useRef } from 'react'
import type { CalendarEntry } from '@/lib/calendar/schema'
import { type Day, daysBetween } from '@/lib/time'
import { followPointer } from './follow-pointer'
import { DAY_MINUTES, type Span } from './on-the-clock'
import { noShift, STEP, shiftTimes, timesOn } from './shift-times'

/** A place on the calendar. */
export interface Spot {
  day: Day
  minute: number
}

/** What would become of a gesture if it ended now; without an entry a new meeting. */
export interface Ghost {
  entry?: CalendarEntry
  span: Span
}

interface GestureOptions {
  root: RefObject<HTMLElement | null>
  timeZone: string
  /** The place under a point of the window, if it is one. */
  locate: (x: number, y: number) => Spot | undefined
  entryOf: (key: string) => CalendarEntry | undefined
  /** Whether an entry may be moved; tells the person why not. */
  mayMove: (entry: CalendarEntry) => boolean
  /** Empty time can be drawn on. */
  canDraw: boolean
  onGhost: (ghost: Ghost | undefined) => void
  onDrop: (ghost: Ghost) => void
  /** Empty time was pressed. */
  onPress?: (spot: Spot) => void
}

type Follow = (spot: Spot) => Ghost | undefined

/** Dragging on a grid: on empty time it draws a new meeting, on a meeting it moves it, on its lower edge it lengthens it. */
export function useGestures(options: GestureOptions): void {
  const latest = useRef(options)
  useEffect(() => {
    latest.current = options
  })
  const { root } = options
  useEffect(() => {
    const element = root.current
    if (!element) return
    let stop: (() => void) | undefined
    const begin = (event: PointerEvent) => {
      if (event.button !== 0) return
      stop?.()
      stop = follow(event, latest)
    }
    element.addEventListener('pointerdown', begin)
    return () => {
      stop?.()
      element.removeEventListener('pointerdown', begin)
    }
  }, [root])
}

function follow(event: PointerEvent, latest: RefObject<GestureOptions>): (() => void) | undefined {
  const target = event.target instanceof Element ? event.target : null
  const key = target?.closest('[data-entry]')?.getAttribute('data-entry')
  const spot = latest.current.locate(event.clientX, event.clientY)
  if (!spot || (!key && (!latest.current.canDraw || target?.closest('button, a')))) return undefined
  const entry = key ? latest.current.entryOf(key) : undefined
  const toGhost = !key
    ? drawing(spot, latest.current.timeZone)
    : entry && grabbed(entry, spot, target?.closest('[data-edge]') !== null, latest.current.timeZone)
  if (!toGhost) return undefined
  let ghost: Ghost | undefined
  let isRefused = false
  const show = (next: Ghost | undefined) => {
    if (next?.span.startsAt === ghost?.span.startsAt && next?.span.endsAt === ghost?.span.endsAt) return
    ghost = next
    latest.current.onGhost(next)
  }
  return followPointer(event, {
    onMove(x, y) {
      if (isRefused) return
      isRefused = entry !== undefined && ghost === undefined && !latest.current.mayMove(entry)
      const under = latest.current.locate(x, y)
      if (under && !isRefused) show(toGhost(under))
    },
    onDrop() {
      const dropped = ghost
      show(undefined)
      if (dropped && !isRefused) latest.current.onDrop(dropped)
    },
    onAbort: () => show(undefined),
    onPress: () => !entry && latest.current.onPress?.(spot),
  })
}

const snap = (minutes: number): number => Math.round(minutes / STEP) * STEP

/** From where the pointer went down to where it is, on the same day. */
function drawing(start: Spot, timeZone: string): Follow {
  const first = Math.floor(start.minute / STEP) * STEP
  return ({ day, minute }) => {
    const under = day < start.day ? 0 : day > start.day ? DAY_MINUTES : snap(minute)
    const [from, to] = under > first ? [first, under] : [under, first + STEP]
    return { span: timesOn(start.day, from, Math.min(Math.max(to, from + STEP), DAY_MINUTES), timeZone) }
  }
}

function grabbed(entry: CalendarEntry, start: Spot, isEdge: boolean, timeZone: string): Follow {
  return ({ day, minute }) => {
    const days = daysBetween(start.day, day)
    const minutes = snap(minute - start.minute)
    const shift = isEdge ? { ...noShift, length: days * DAY_MINUTES + minutes } : { ...noShift, days, minutes }
    return { entry, span: shiftTimes(entry, shift, timeZone) }
  }
}
