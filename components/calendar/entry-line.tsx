import { useLocale } from 'next-intl'
import { memo } from 'react'
import type { CalendarEntry } from '@/lib/calendar/schema'
import { formatTime } from '@/lib/time'
import { statusLooks } from '../meetings/meeting-status'
import type { ShownStatus } from '../meetings/shown-status'
import { classNames } from '../ui/class-names'
import { entryKey } from './entry-key'
import { entryLook } from './entry-look'
import { useEntryLabel } from './use-entry-label'

interface EntryLineProps {
  entry: CalendarEntry
  status: ShownStatus
  timeZone: string
  /** It began on a day before. */
  isContinued: boolean
  isReachable: boolean
  isLifted: boolean
}

/** A meeting in a month, as one line. */
export const EntryLine = memo(function EntryLine(props: EntryLineProps) {
  const { entry, status, timeZone, isContinued, isReachable, isLifted } = props
  const locale = useLocale()
  const label = useEntryLabel(timeZone)
  return (
    <li>
      <button
        type="button"
        data-entry={entryKey(entry)}
        tabIndex={isReachable ? 0 : -1}
        aria-label={label(entry, status)}
        className={classNames(
          'flex h-6 w-full select-none items-center gap-1 overflow-hidden rounded-tag border-l-3 px-1.5 text-left text-12 hover:shadow-overlay',
          entryLook(statusLooks[status].tone, status),
          isLifted && 'opacity-50',
        )}
      >
        <span className="shrink-0">{isContinued ? '…' : formatTime(entry.startsAt, { locale, timeZone })}</span>
        <span className="truncate font-medium">{entry.subject}</span>
      </button>
    </li>
  )
})
