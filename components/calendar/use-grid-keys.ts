import { type RefObject, useEffect, useRef } from 'react'
import { addDays } from '@/lib/time'
import { entryKey } from './entry-key'
import type { Cursor, GridProps } from './grid-props'
import { DAY_MINUTES } from './on-the-clock'
import { STEP } from './shift-times'

type KeyOptions = Pick<
  GridProps,
  'days' | 'entries' | 'cursor' | 'onCursor' | 'onStep' | 'onDraw' | 'onDrawDay' | 'onPickDay' | 'onOpen'
> & {
  /** Up and down move in time, by week, or from meeting to meeting. */
  kind: 'hours' | 'days' | 'list'
}

/**
 * The keys of a grid. On a time or a day: arrows move, with Shift up and down change the length, Page keys go to the weeks
 * or months before and after, Enter schedules. On a meeting: up and down go through the day's, left and right to
 * the days beside it.
 */
export function useGridKeys(root: RefObject<HTMLElement | null>, options: KeyOptions): void {
  const latest = useRef(options)
  useEffect(() => {
    latest.current = options
  })
  useEffect(() => {
    const element = root.current
    if (!element) return
    const ending = new AbortController()
    element.addEventListener('keydown', (event) => press(event, latest.current), { signal: ending.signal })
    element.addEventListener('click', (event) => click(event, latest.current), { signal: ending.signal })
    return () => ending.abort()
  }, [root])
}

const within = (event: Event, selector: string): HTMLElement | null =>
  event.target instanceof Element ? event.target.closest<HTMLElement>(selector) : null

function click(event: MouseEvent, { kind, entries, cursor, onDraw, onDrawDay, onPickDay, onOpen }: KeyOptions) {
  const key = within(event, '[data-entry]')?.dataset.entry
  const entry = key && entries.find(({ item }) => entryKey(item) === key)
  if (entry) return onOpen(entry.item)
  const picked = within(event, '[data-pick]')?.dataset.pick
  if (picked) onPickDay(picked)
  else if (within(event, '[data-slot]')) {
    const day = within(event, '[data-day]')?.dataset.day
    if (kind === 'days' && day) onDrawDay(day)
    else onDraw(cursor)
  }
}

function press(event: KeyboardEvent, options: KeyOptions) {
  if (event.altKey || event.ctrlKey || event.metaKey) return
  const { cursor, days, onCursor, onStep } = options
  const day = within(event, '[data-day]')?.dataset.day ?? cursor.day
  if (event.key === 'PageUp' || event.key === 'PageDown') {
    event.preventDefault()
    return onStep(event.key === 'PageUp' ? -1 : 1)
  }
  if (within(event, '[data-entry]') && goThroughDay(event, options.kind)) return event.preventDefault()
  if (options.kind === 'list') return
  const next = moveCursor(event, { ...cursor, day }, options)
  if (!next) return
  event.preventDefault()
  const row = days.indexOf(day) - (days.indexOf(day) % 7)
  if (next === 'home') onCursor({ ...cursor, day: days[row] ?? day })
  else if (next === 'end') onCursor({ ...cursor, day: days[Math.min(row + 6, days.length - 1)] ?? day })
  else onCursor(next)
}

/** From one meeting of a day to the next; up from the first leads to the day itself. */
function goThroughDay(event: KeyboardEvent, kind: KeyOptions['kind']): boolean {
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key]
  const day = within(event, kind === 'list' ? '[data-list]' : '[data-day]')
  const here = within(event, '[data-entry]')
  if (step === undefined || !day || !here) return false
  const entries = [...day.querySelectorAll<HTMLElement>('[data-entry]')]
  const at = entries.indexOf(here) + step
  const target = at < 0 ? day.querySelector<HTMLElement>('[data-slot]') : entries[at]
  target?.focus()
  return true
}

function moveCursor(event: KeyboardEvent, cursor: Cursor, { kind }: KeyOptions): Cursor | 'home' | 'end' | null {
  const by = (days: number): Cursor => ({ ...cursor, day: addDays(cursor.day, days) })
  if (event.key === 'Home') return 'home'
  if (event.key === 'End') return 'end'
  if (event.key === 'ArrowLeft') return by(-1)
  if (event.key === 'ArrowRight') return by(1)
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key]
  if (step === undefined) return null
  if (kind === 'days') return by(7 * step)
  return event.shiftKey ? lengthen(cursor, step * STEP) : later(cursor, step * STEP)
}

function lengthen(cursor: Cursor, minutes: number): Cursor {
  const length = Math.min(Math.max(cursor.length + minutes, STEP), DAY_MINUTES - cursor.minute)
  return { ...cursor, length }
}

function later(cursor: Cursor, minutes: number): Cursor {
  const minute = Math.min(Math.max(cursor.minute + minutes, 0), DAY_MINUTES - cursor.length)
  return { ...cursor, minute }
}
