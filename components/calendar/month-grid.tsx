import { useLocale } from 'next-intl'
import { useCallback, useMemo, useRef } from 'react'
import type { CalendarEntry } from '@/lib/calendar/schema'
import type { Day } from '@/lib/time'
import { weekdayNames } from '../ui/calendar-month'
import { entryKey } from './entry-key'
import type { GridProps } from './grid-props'
import { isOnDay } from './lay-out-day'
import { MonthDay } from './month-day'
import { type OnTheClock, onTheClock } from './on-the-clock'
import { type Spot, useGestures } from './use-gestures'
import { useGridKeys } from './use-grid-keys'

const none: readonly OnTheClock<CalendarEntry>[] = []

/** The weeks of a month. */
export function MonthGrid({ month, ...props }: GridProps & { month: Day }) {
  const { days, entries, timeZone, now, today, cursor, coverage, ghost } = props
  const locale = useLocale()
  const root = useRef<HTMLOListElement>(null)
  const byDay = useMemo(() => groupEntries(entries, days), [entries, days])
  const placed = ghost && onTheClock(ghost.span, timeZone)

  const locate = useCallback((x: number, y: number): Spot | undefined => {
    const cell = document.elementsFromPoint(x, y).find((element) => element.matches('[data-day]'))
    const day = cell instanceof HTMLElement ? cell.dataset.day : undefined
    return day === undefined ? undefined : { day, minute: 0 }
  }, [])
  useGestures({
    ...{ root, timeZone, locate, canDraw: false },
    entryOf: (key) => entries.find(({ item }) => entryKey(item) === key)?.item,
    mayMove: props.mayMove,
    onGhost: props.onGhost,
    onDrop: props.onDrop,
  })
  useGridKeys(root, { ...props, kind: 'days' })

  const firstWeekday = new Date(`${days[0] ?? today}T00:00:00Z`).getUTCDay()
  return (
    <div className="overflow-hidden rounded-card border border-line bg-surface max-sm:-mx-4 max-sm:rounded-none max-sm:border-x-0">
      <div
        aria-hidden="true"
        className="grid grid-cols-7 border-line border-b text-center text-12 text-ink-3 leading-8"
      >
        {weekdayNames(locale, firstWeekday).map(({ short, long }) => (
          <span key={long}>
            <span className="sm:hidden">{short}</span>
            <span className="hidden sm:inline">{long}</span>
          </span>
        ))}
      </div>
      <ol ref={root} className="grid grid-cols-7">
        {days.map((day, index) => (
          <MonthDay
            key={day}
            {...{ day, timeZone, now, today }}
            entries={byDay.get(day) ?? none}
            isOutside={day.slice(0, 7) !== month.slice(0, 7)}
            isFirstRow={index < 7}
            isFirstColumn={index % 7 === 0}
            isActive={cursor.day === day}
            coverage={coverage(day)}
            isTarget={placed !== undefined && placed.startDay <= day && day <= placed.endDay}
            liftedKey={ghost?.entry && entryKey(ghost.entry)}
          />
        ))}
      </ol>
    </div>
  )
}

function groupEntries(
  entries: readonly OnTheClock<CalendarEntry>[],
  days: readonly Day[],
): Map<Day, OnTheClock<CalendarEntry>[]> {
  const sorted = entries.toSorted((one, other) => one.item.startsAt.localeCompare(other.item.startsAt))
  return new Map(days.map((day) => [day, sorted.filter((entry) => isOnDay(entry, day))]))
}
