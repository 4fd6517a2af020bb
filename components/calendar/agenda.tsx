import { CalendarDays, Repeat } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { memo, useMemo, useRef } from 'react'
import type { CalendarEntry } from '@/lib/calendar/schema'
import { formatDuration, formatTime } from '@/lib/time'
import { MeetingStatus } from '../meetings/meeting-status'
import { type ShownStatus, shownStatus } from '../meetings/shown-status'
import { useDayName } from '../meetings/use-day-name'
import { Card } from '../ui/card'
import { classNames } from '../ui/class-names'
import { EmptyState } from '../ui/empty-state'
import { entryKey } from './entry-key'
import type { GridProps } from './grid-props'
import { isOnDay } from './lay-out-day'
import { useEntryLabel } from './use-entry-label'
import { useGridKeys } from './use-grid-keys'

/** Meetings under their days, the days without any left out. */
export function Agenda(props: GridProps) {
  const { days, entries, timeZone, now, today, coverage } = props
  const t = useTranslations('calendar')
  const dayName = useDayName(timeZone, now)
  const root = useRef<HTMLOListElement>(null)
  useGridKeys(root, { ...props, kind: 'list' })
  const filled = useMemo(() => {
    const sorted = entries.toSorted((one, other) => one.item.startsAt.localeCompare(other.item.startsAt))
    return days
      .map((day) => ({ day, items: sorted.filter((entry) => isOnDay(entry, day)) }))
      .filter(({ items }) => items.length > 0)
  }, [entries, days])
  const isKnown = days.every((day) => coverage(day) === 'known')
  return (
    <>
      <ol ref={root} data-list="" className="flex flex-col gap-4">
        {filled.map(({ day, items }) => (
          <li
            key={day}
            data-day={day}
            className="rounded-card border border-line bg-surface [contain-intrinsic-size:auto_12rem] [content-visibility:auto]"
          >
            <h2
              className={classNames(
                'border-line border-b px-4 py-2 font-semibold text-13',
                day === today ? 'text-accent-ink' : 'text-ink',
              )}
            >
              {dayName(day)}
            </h2>
            <ol className="divide-y divide-line">
              {items.map(({ item, startDay }) => (
                <AgendaRow
                  key={`${entryKey(item)} ${item.startsAt}`}
                  entry={item}
                  status={shownStatus(item, now)}
                  timeZone={timeZone}
                  isContinued={startDay < day}
                />
              ))}
            </ol>
          </li>
        ))}
      </ol>
      {filled.length === 0 && isKnown && (
        <Card>
          <EmptyState icon={<CalendarDays />} title={t('nothing')} />
        </Card>
      )}
      <AgendaCoverage days={days} coverage={coverage} />
    </>
  )
}

function AgendaCoverage({ days, coverage }: Pick<GridProps, 'days' | 'coverage'>) {
  const t = useTranslations('calendar')
  if (days.some((day) => coverage(day) === 'missing'))
    return <p className="mt-4 rounded-card bg-warning-soft px-4 py-3 text-13 text-warning-ink">{t('missing')}</p>
  if (days.some((day) => coverage(day) === 'loading'))
    return <span aria-hidden="true" className="mt-4 block h-24 animate-late rounded-card bg-pressed" />
  return null
}

interface AgendaRowProps {
  entry: CalendarEntry
  status: ShownStatus
  timeZone: string
  isContinued: boolean
}

const AgendaRow = memo(function AgendaRow({ entry, status, timeZone, isContinued }: AgendaRowProps) {
  const t = useTranslations('meetings')
  const locale = useLocale()
  const label = useEntryLabel(timeZone)
  const display = { locale, timeZone }
  const { startsAt, endsAt, subject, series, role, location } = entry
  const length = formatDuration((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000, locale)
  return (
    <li className={status === 'running' ? 'bg-linear-to-r from-accent-soft to-55%' : undefined}>
      <button
        type="button"
        data-entry={entryKey(entry)}
        aria-label={label(entry, status)}
        className="flex min-h-14 w-full items-start gap-x-3 px-4 py-2.5 sm:gap-x-4 text-left hover:bg-hover"
      >
        <span className="w-18 shrink-0 sm:w-24">
          <span className="block font-semibold text-16 text-ink leading-6">
            {isContinued ? '…' : formatTime(startsAt, display)}
          </span>
          <span className="block text-12 text-ink-3">{formatTime(endsAt, display)}</span>
        </span>
        <span className="min-w-0 flex-1">
          <span className={classNames('line-clamp-2 font-medium text-14', status === 'cancelled' && 'line-through')}>
            {subject}
          </span>
          <span className="flex flex-wrap items-center gap-x-3 text-12 text-ink-2">
            {length}
            {role && <span className="text-ink-3">{t(`role.${role}`)}</span>}
            {location && <span className="text-ink-3">{location}</span>}
            {series && <Repeat aria-hidden="true" className="size-3.5 text-ink-3" />}
          </span>
        </span>
        <MeetingStatus status={status} />
      </button>
    </li>
  )
})
