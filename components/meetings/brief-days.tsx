import Link from 'next/link'
import { useLocale } from 'next-intl'
import { formatDateTime, formatDuration, groupByDay } from '@/lib/time'
import { VisuallyHidden } from '../ui/visually-hidden'
import { ClockTime } from './clock-time'
import { endedLink } from './ended-link'
import { useDayName } from './use-day-name'

interface BriefMeeting {
  id: string
  subject: string
  startsAt: string
  endsAt: string
  subMeetingId?: string
  isRecurring?: boolean
}

interface BriefDaysProps {
  slug: string
  meetings: readonly BriefMeeting[]
  timeZone: string
  now: Date
}

/** Meetings in a line each under their days, for what is not today's business. */
export function BriefDays({ slug, meetings, timeZone, now }: BriefDaysProps) {
  const dayName = useDayName(timeZone, now)
  return groupByDay(meetings, ({ startsAt }) => startsAt, timeZone).map(({ day, items }) => (
    <div key={day} className="border-line border-b pb-1 last:border-b-0">
      <h3 className="px-4 pt-3 pb-1 text-12 text-ink-3 sm:px-5">{dayName(day)}</h3>
      <ul>
        {items.map((meeting) => (
          <BriefRow key={`${meeting.id} ${meeting.startsAt}`} slug={slug} meeting={meeting} timeZone={timeZone} />
        ))}
      </ul>
    </div>
  ))
}

function BriefRow({ slug, meeting, timeZone }: { slug: string; meeting: BriefMeeting; timeZone: string }) {
  const locale = useLocale()
  const { subject, startsAt, endsAt, isRecurring } = meeting
  const display = { locale, timeZone }
  return (
    <li className="relative flex min-h-9 items-center gap-3 px-4 py-1 transition-colors hover:bg-hover sm:px-5 pointer-coarse:min-h-11">
      <ClockTime instant={startsAt} display={display} className="w-18 shrink-0 font-medium text-13 text-ink" />
      <Link
        href={endedLink(slug, meeting)}
        title={subject}
        className="min-w-0 flex-1 truncate text-13 text-ink after:absolute after:inset-0"
      >
        {subject}
        {isRecurring && <VisuallyHidden> {formatDateTime(startsAt, display)}</VisuallyHidden>}
      </Link>
      <span className="shrink-0 text-12 text-ink-3">
        {formatDuration((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000, locale)}
      </span>
    </li>
  )
}
