import { useLocale, useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { classNames } from '../ui/class-names'
import { ClockTime } from './clock-time'
import { rowKey } from './join-pages'
import type { ListedMeeting } from './listed-meeting'
import { MeetingRow } from './meeting-row'
import { findOverlaps } from './overlaps'
import { isNear, shownStatus } from './shown-status'

interface DayRowsProps {
  slug: string
  meetings: ListedMeeting[]
  timeZone: string
  now: Date
  isToday: boolean
}

/** The meetings of one day; on today's, a line for now moves down among them. */
export function DayRows({ slug, meetings, timeZone, now, isToday }: DayRowsProps) {
  const coming = isToday ? meetings.findIndex(({ startsAt }) => Date.parse(startsAt) > now.getTime()) : undefined
  const next = isToday ? meetings.find((meeting) => isNear(shownStatus(meeting, now))) : undefined
  return (
    <ul>
      {meetings.map((meeting, index) => {
        return (
          <Fragment key={rowKey(meeting)}>
            {index === coming && <NowLine now={now} timeZone={timeZone} />}
            <MeetingRow
              slug={slug}
              meeting={meeting}
              timeZone={timeZone}
              now={now}
              isNext={meeting === next}
              overlap={meeting.status === 'running' ? undefined : findOverlaps(meeting, meetings.slice(0, index))[0]}
            />
          </Fragment>
        )
      })}
      {coming === -1 && <NowLine now={now} timeZone={timeZone} isLast />}
    </ul>
  )
}

/** It lies on the line between two rows and takes no place of its own; under the last row it has its own. */
function NowLine({ now, timeZone, isLast = false }: { now: Date; timeZone: string; isLast?: boolean }) {
  const t = useTranslations('meetings')
  const locale = useLocale()
  return (
    <li
      className={classNames(
        'pointer-events-none relative z-10 flex h-5 items-center gap-2 pl-4 sm:pl-5',
        isLast ? 'my-2.5' : '-my-2.5',
      )}
    >
      <span className="rounded-full bg-accent px-2 font-semibold text-12 text-on-accent leading-5">
        <span className="sr-only">{t('now')} </span>
        <ClockTime instant={now} display={{ locale, timeZone }} />
      </span>
      <span aria-hidden="true" className="h-px flex-1 bg-accent" />
    </li>
  )
}
