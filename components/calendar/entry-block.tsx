import { Repeat } from 'lucide-react'
import { useLocale } from 'next-intl'
import { memo } from 'react'
import type { CalendarEntry } from '@/lib/calendar/schema'
import { formatTime } from '@/lib/time'
import { statusLooks } from '../meetings/meeting-status'
import type { ShownStatus } from '../meetings/shown-status'
import { classNames } from '../ui/class-names'
import { entryKey } from './entry-key'
import { entryLook } from './entry-look'
import type { Block } from './lay-out-day'
import { DAY_MINUTES } from './on-the-clock'
import { useEntryLabel } from './use-entry-label'

interface EntryBlockProps {
  block: Block<CalendarEntry>
  status: ShownStatus
  timeZone: string
  /** The Tab key stops here. */
  isReachable: boolean
  /** It is being moved: its shadow stays. */
  isLifted: boolean
}

/** Minutes from which two lines fit, and from which there is air round them. */
const TWO_LINES = 40
const ROOMY = 50

/** Where a block stands in its day, in shares of it. */
export function placeOf({ from, to, lane, lanes }: Omit<Block<CalendarEntry>, 'item' | 'isContinued' | 'goesOn'>) {
  return {
    top: `${(from / DAY_MINUTES) * 100}%`,
    height: `${((to - from) / DAY_MINUTES) * 100}%`,
    left: `${(lane / lanes) * 100}%`,
    width: `${100 / lanes}%`,
  }
}

/** A meeting on a view of hours, as high as it is long. */
export const EntryBlock = memo(function EntryBlock({
  block,
  status,
  timeZone,
  isReachable,
  isLifted,
}: EntryBlockProps) {
  const locale = useLocale()
  const label = useEntryLabel(timeZone)
  const { item, from, to, isContinued, goesOn } = block
  const { tone, icon } = statusLooks[status]
  return (
    <li className="absolute p-px pr-0.5" style={placeOf(block)}>
      <button
        type="button"
        data-entry={entryKey(item)}
        tabIndex={isReachable ? 0 : -1}
        aria-label={label(item, status)}
        className={classNames(
          'relative flex size-full select-none flex-col overflow-hidden border-l-3 px-1 text-left text-12 leading-4 transition-shadow hover:z-10 hover:shadow-overlay focus-visible:z-10 sm:px-1.5 [&_svg]:size-3 [&_svg]:shrink-0',
          to - from > ROOMY ? 'py-1' : to - from < TWO_LINES && 'justify-center',
          isContinued ? 'rounded-b-control' : goesOn ? 'rounded-t-control' : 'rounded-control',
          entryLook(tone, status),
          isLifted && 'opacity-50',
        )}
      >
        <span className="flex min-w-0 gap-1 font-medium sm:items-center">
          <span className="hidden sm:contents">{icon}</span>
          <span className={to - from < TWO_LINES ? 'truncate' : 'min-w-0 max-sm:break-all sm:truncate'}>
            {item.subject}
          </span>
          {item.series && <Repeat aria-hidden="true" className="ml-auto hidden sm:block" />}
        </span>
        {to - from >= TWO_LINES && (
          <span className="truncate max-sm:hidden">{formatTime(item.startsAt, { locale, timeZone })}</span>
        )}
        {!goesOn && (
          <span
            data-edge=""
            aria-hidden="true"
            className="absolute inset-x-0 bottom-0 h-1.5 max-h-1/3 cursor-ns-resize pointer-coarse:h-4"
          />
        )}
      </button>
    </li>
  )
})
