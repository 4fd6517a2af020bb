import { useLocale, useTranslations } from 'next-intl'
import type { MeetingSummary } from '@/lib/meetings/schema'
import { dayOf, daysBetween, formatRelative, formatShortDay, formatTime, zoneLabel } from '@/lib/time'
import { ClockTime } from './clock-time'
import { shownStatus } from './shown-status'

interface TodayHeadProps {
  now: Date
  /** The person's own zone. */
  timeZone: string
  tenantZone: string
  /** Undefined while they are being read. */
  meetings: MeetingSummary[] | undefined
}

/** The day and how it stands in a sentence; beside it which clock the page goes by, and the organisation's if that differs. */
export function TodayHead({ now, timeZone, tenantZone, meetings }: TodayHeadProps) {
  const locale = useLocale()
  const display = { locale, timeZone }
  return (
    <header className="mb-5 flex flex-wrap items-end justify-between gap-x-8 gap-y-3">
      <div className="min-w-0">
        <h1 className="font-semibold text-28 text-ink">{formatShortDay(dayOf(now, timeZone), locale)}</h1>
        <p role="status" className="mt-1 min-h-[1lh] text-14 text-ink-2">
          {meetings && <DaySentence meetings={meetings} now={now} />}
        </p>
      </div>
      <div className="text-13 text-ink-3 sm:text-right">
        <p>
          <ClockTime instant={now} display={display} className="font-medium text-ink-2" /> {zoneLabel(now, timeZone)}
        </p>
        {tenantZone !== timeZone && <OtherZone now={now} timeZone={timeZone} tenantZone={tenantZone} />}
      </div>
    </header>
  )
}

function DaySentence({ meetings, now }: { meetings: MeetingSummary[]; now: Date }) {
  const t = useTranslations('meetings')
  const locale = useLocale()
  const running = meetings.filter(({ status }) => status === 'running').length
  const next = meetings.find((meeting) => ['upcoming', 'soon'].includes(shownStatus(meeting, now)))
  const parts = [
    running > 0 && t('runningCount', { count: running }),
    next && t('nextIn', { subject: shorten(next.subject), distance: formatRelative(next.startsAt, now, locale) }),
    meetings.length > 0 && running === 0 && !next && t('nothingMore'),
  ]
  return parts.filter(Boolean).join(t('joint'))
}

const SUBJECT_LENGTH = 40

function shorten(subject: string): string {
  const characters = [...subject]
  return characters.length > SUBJECT_LENGTH ? `${characters.slice(0, SUBJECT_LENGTH - 1).join('')}…` : subject
}

function OtherZone({ now, timeZone, tenantZone }: Pick<TodayHeadProps, 'now' | 'timeZone' | 'tenantZone'>) {
  const t = useTranslations('meetings')
  const locale = useLocale()
  const distance = daysBetween(dayOf(now, timeZone), dayOf(now, tenantZone))
  const day = distance === 0 ? '' : ` ${t(distance > 0 ? 'tomorrow' : 'yesterday')}`
  return (
    <p>
      <span className="font-medium text-ink-2">{formatTime(now, { locale, timeZone: tenantZone })}</span>
      {day} {zoneLabel(now, tenantZone)}
    </p>
  )
}
