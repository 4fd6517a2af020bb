import { type CSSProperties, useCallback, useEffect, useRef } from 'react'
import { DayColumn } from './day-column'
import { entryKey } from './entry-key'
import { GhostLayer } from './ghost-layer'
import type { GridProps } from './grid-props'
import { HourGutter } from './hour-gutter'
import { DAY_MINUTES } from './on-the-clock'
import { type Spot, useGestures } from './use-gestures'
import { useGridKeys } from './use-grid-keys'

const MORNING = 450

const sizes = {
  '--hour-height': '3rem',
  '--day-height': 'calc(24 * var(--hour-height))',
  '--head-height': '3rem',
} as CSSProperties

/** Days of hours beside each other: a week, or one day. */
export function TimeGrid({ zones, ...props }: GridProps & { zones: readonly string[] }) {
  const { days, entries, timeZone, now, today, cursor, coverage, ghost } = props
  const scroller = useRef<HTMLDivElement>(null)
  const root = useRef<HTMLOListElement>(null)
  // On a week in which clocks change, the hours of most of its days.
  const middle = days[Math.floor(days.length / 2)] ?? today

  const locate = useCallback(
    (x: number, y: number): Spot | undefined => {
      const columns = root.current?.querySelectorAll('[data-body]')
      const area = root.current?.getBoundingClientRect()
      if (!columns || !area) return undefined
      const index = Math.floor(((x - area.left) / area.width) * days.length)
      const at = Math.min(Math.max(index, 0), days.length - 1)
      const [day, body] = [days[at], columns[at]?.getBoundingClientRect()]
      if (!day || !body) return undefined
      const minute = ((y - body.top) / body.height) * DAY_MINUTES
      return { day, minute: Math.min(Math.max(minute, 0), DAY_MINUTES) }
    },
    [days],
  )
  useGestures({
    ...{ root, timeZone, locate, canDraw: true },
    entryOf: (key) => entries.find(({ item }) => entryKey(item) === key)?.item,
    mayMove: props.mayMove,
    onGhost: props.onGhost,
    onDrop: props.onDrop,
    onPress: ({ day, minute }) =>
      props.onCursor({ day, minute: Math.min(Math.floor(minute / 30) * 30, DAY_MINUTES - 30), length: 60 }),
  })
  useGridKeys(root, { ...props, kind: 'hours' })

  // The morning first, wherever the day begins.
  useEffect(() => {
    const element = scroller.current
    if (element) element.scrollTop = (element.scrollHeight * MORNING) / DAY_MINUTES
  }, [])

  return (
    <div
      ref={scroller}
      style={sizes}
      className="relative h-[calc(100dvh-18rem)] min-h-96 overflow-y-auto overscroll-contain rounded-card border border-line bg-surface max-sm:-mx-4 max-sm:rounded-none max-sm:border-x-0 lg:h-[calc(100dvh-16rem)]"
    >
      <div className="flex">
        <HourGutter day={middle} timeZone={timeZone} zones={zones} />
        <div className="relative min-w-0 flex-1">
          <ol ref={root} className="grid" style={{ gridTemplateColumns: `repeat(${days.length}, minmax(0, 1fr))` }}>
            {days.map((day) => (
              <DayColumn
                key={day}
                {...{ day, entries, timeZone, now, today }}
                cursor={cursor.day === day ? cursor : undefined}
                coverage={coverage(day)}
                liftedKey={ghost?.entry && entryKey(ghost.entry)}
              />
            ))}
          </ol>
          {ghost && <GhostLayer ghost={ghost} days={days} timeZone={timeZone} others={entries} />}
        </div>
      </div>
    </div>
  )
}
