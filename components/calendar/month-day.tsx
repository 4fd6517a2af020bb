import { Plus } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { memo } from 'react'
import type { CalendarEntry } from '@/lib/calendar/schema'
import { type Day, formatDay } from '@/lib/time'
import { shownStatus } from '../meetings/shown-status'
import { classNames } from '../ui/class-names'
import { CoverageBand } from './coverage-band'
import { entryKey } from './entry-key'
import { EntryLine } from './entry-line'
import type { Coverage } from './grid-props'
import type { OnTheClock } from './on-the-clock'

interface MonthDayProps {
  day: Day
  entries: readonly OnTheClock<CalendarEntry>[]
  timeZone: string
  now: Date
  today: Day
  /** Of the month before or after. */
  isOutside: boolean
  isFirstRow: boolean
  isFirstColumn: boolean
  /** The keyboard is on this day. */
  isActive: boolean
  coverage: Coverage
  /** A meeting that is being moved would come here. */
  isTarget: boolean
  liftedKey: string | undefined
}

/** So many lines fit; the last one tells how many more there are. */
const LINES = 3

/** A day of a month: its date, which opens the day, and its meetings; on a phone only their number. Elsewhere the day is free to schedule on. */
export const MonthDay = memo(function MonthDay(props: MonthDayProps) {
  const { day, entries, timeZone, now, today, isActive, coverage, liftedKey } = props
  const t = useTranslations('calendar')
  const locale = useLocale()
  const count = entries.length
  const shown = count > LINES ? entries.slice(0, LINES - 1) : entries
  const name = formatDay(day, locale)
  return (
    <li
      data-day={day}
      className={classNames(
        'relative min-h-14 min-w-0 p-0.5 sm:min-h-28',
        !props.isFirstRow && 'border-line border-t',
        !props.isFirstColumn && 'border-line border-l',
        props.isOutside && 'bg-sunken',
        props.isTarget && 'ring-2 ring-accent ring-inset',
      )}
    >
      <button
        type="button"
        data-slot=""
        tabIndex={isActive ? 0 : -1}
        aria-label={coverage === 'known' ? t('daySlot', { day: name, count }) : t('daySlotOnly', { day: name })}
        className="group absolute inset-0 flex justify-end p-2 hover:bg-hover focus-visible:-outline-offset-2"
      >
        <Plus
          aria-hidden="true"
          className="size-4 text-ink-3 opacity-0 group-hover:opacity-100 group-focus-visible:opacity-100 max-sm:hidden pointer-coarse:hidden"
        />
      </button>
      <button
        type="button"
        data-pick={day}
        tabIndex={isActive ? 0 : -1}
        aria-current={day === today ? 'date' : undefined}
        aria-label={coverage === 'known' ? t('dayCount', { day: name, count }) : name}
        className="relative flex h-13 w-full flex-col items-center justify-start gap-0.5 rounded-control text-13 hover:bg-hover sm:size-7 sm:justify-center sm:rounded-full"
      >
        <span
          className={classNames(
            'flex size-6 items-center justify-center rounded-full font-medium',
            day === today ? 'bg-accent text-on-accent' : props.isOutside ? 'text-ink-3' : 'text-ink',
          )}
        >
          {Number(day.slice(8))}
        </span>
        {count > 0 && (
          <span className="rounded-full bg-accent-soft px-1.5 text-12 text-accent-ink leading-4 sm:hidden">
            {count}
          </span>
        )}
      </button>
      <ol className="relative hidden flex-col gap-px sm:flex">
        {shown.map(({ item, startDay }) => (
          <EntryLine
            key={`${entryKey(item)} ${item.startsAt}`}
            entry={item}
            status={shownStatus(item, now)}
            timeZone={timeZone}
            isContinued={startDay < day}
            isReachable={isActive}
            isLifted={entryKey(item) === liftedKey}
          />
        ))}
        {count > shown.length && (
          <li>
            <button
              type="button"
              data-pick={day}
              tabIndex={isActive ? 0 : -1}
              className="h-6 w-full truncate rounded-tag px-1.5 text-left text-12 text-ink-2 hover:bg-hover"
            >
              {t('more', { count: count - shown.length })}
              <span className="sr-only"> {name}</span>
            </button>
          </li>
        )}
      </ol>
      {coverage !== 'known' && <CoverageBand coverage={coverage} />}
    </li>
  )
})
