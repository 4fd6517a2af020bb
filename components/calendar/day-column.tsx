import { useLocale, useTranslations } from 'next-intl'
import { memo, useMemo } from 'react'
import type { CalendarEntry } from '@/lib/calendar/schema'
import { type Day, formatClock, formatDay, toWallTime } from '@/lib/time'
import { shownStatus } from '../meetings/shown-status'
import { classNames } from '../ui/class-names'
import { CoverageBand } from './coverage-band'
import { DayHead } from './day-head'
import { EntryBlock } from './entry-block'
import { entryKey } from './entry-key'
import type { Coverage, Cursor } from './grid-props'
import { layOutDay } from './lay-out-day'
import { DAY_MINUTES, minuteOf, type OnTheClock } from './on-the-clock'

interface DayColumnProps {
  day: Day
  entries: readonly OnTheClock<CalendarEntry>[]
  timeZone: string
  now: Date
  today: Day
  /** The keyboard is on this day. */
  cursor: Cursor | undefined
  coverage: Coverage
  liftedKey: string | undefined
}

const isWeekend = (day: Day): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())

/** A day of hours: its name, the time that the keyboard is at, and its meetings in their order. */
export const DayColumn = memo(function DayColumn(props: DayColumnProps) {
  const { day, entries, timeZone, now, today, cursor, coverage, liftedKey } = props
  const blocks = useMemo(() => layOutDay(entries, day), [entries, day])
  return (
    <li data-day={day} className="min-w-0 border-line border-l first:border-l-0">
      <DayHead day={day} today={today} count={blocks.length} coverage={coverage} />
      <div
        data-body=""
        className={classNames(
          'relative h-(--day-height) touch-pan-y bg-[linear-gradient(to_bottom,var(--color-line)_1px,transparent_1px)] bg-size-[100%_calc(var(--day-height)/24)]',
          day === today ? 'bg-accent-soft/40' : isWeekend(day) && 'bg-sunken/60',
        )}
      >
        {cursor && <Slot cursor={cursor} />}
        <ol>
          {blocks.map((block) => (
            <EntryBlock
              key={`${entryKey(block.item)} ${block.item.startsAt}`}
              block={block}
              status={shownStatus(block.item, now)}
              timeZone={timeZone}
              isReachable={cursor !== undefined}
              isLifted={entryKey(block.item) === liftedKey}
            />
          ))}
        </ol>
        {day === today && <NowLine now={now} timeZone={timeZone} />}
        {coverage !== 'known' && <CoverageBand coverage={coverage} />}
      </div>
    </li>
  )
})

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60) % 24).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** The time that Enter would schedule. A new element each time it moves, so that it is read when the focus comes. */
function Slot({ cursor: { day, minute, length } }: { cursor: Cursor }) {
  const t = useTranslations('calendar')
  const locale = useLocale()
  const [start, end] = [clock(minute), clock(minute + length)].map((time) => formatClock(time, locale))
  return (
    <button
      key={`${day} ${minute} ${length}`}
      type="button"
      data-slot=""
      aria-label={t('slot', { day: formatDay(day, locale), start: start ?? '', end: end ?? '' })}
      className="absolute inset-x-0 flex items-start justify-start overflow-hidden rounded-control px-1.5 text-12 text-accent-ink opacity-0 focus:z-10 focus:border focus:border-accent focus:border-dashed focus:bg-accent-soft focus:opacity-100"
      style={{ top: `${(minute / DAY_MINUTES) * 100}%`, height: `${(length / DAY_MINUTES) * 100}%` }}
    >
      <span aria-hidden="true">{start}</span>
    </button>
  )
}

function NowLine({ now, timeZone }: { now: Date; timeZone: string }) {
  const minute = minuteOf(toWallTime(now, timeZone).time)
  return (
    <span
      aria-hidden="true"
      data-now=""
      className="pointer-events-none absolute inset-x-0 z-10 h-0.5 bg-accent before:absolute before:-top-1 before:-left-1 before:size-2.5 before:rounded-full before:bg-accent"
      style={{ top: `${(minute / DAY_MINUTES) * 100}%` }}
    />
  )
}
