import { TriangleAlert } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import type { ScheduleMeeting } from '@/lib/meetings/schema'
import { dayOf, formatDuration, formatShortDay } from '@/lib/time'
import type { Itself } from './overlaps'
import { takenTimes } from './taken-times'
import { useOverlaps } from './use-overlaps'

const SHOWN = 3

interface OverlapListProps {
  slug: string
  body: ScheduleMeeting
  /** The meeting that is being changed. */
  itself?: Itself | undefined
  /** How many meetings of its series are over. */
  past?: number
}

/** What else of the person's is at a meeting's time, or at any time of its series, with the minutes they share. */
export function OverlapList({ slug, body, itself, past }: OverlapListProps) {
  const t = useTranslations('meetings')
  const locale = useLocale()
  const taken = useOverlaps(slug, takenTimes(body, past), itself)
  const found = taken.flatMap(({ span, overlaps }) => overlaps.map((overlap) => ({ ...overlap, at: span.startsAt })))
  if (found.length === 0) return null
  const { recurrence, timeZone = 'UTC' } = body
  return (
    <div role="status" className="mt-4 border-line border-t pt-4 text-12 text-warning-ink leading-5">
      <ul className="flex flex-col gap-1">
        {found.slice(0, SHOWN).map(({ meeting, minutes, at }) => (
          <li key={`${meeting.id} ${meeting.startsAt} ${at}`} className="flex items-start gap-1.5">
            <TriangleAlert aria-hidden="true" className="mt-0.75 size-3.5 shrink-0" />
            <span className="line-clamp-2 min-w-0">
              {t('overlap', { subject: meeting.subject, length: formatDuration(minutes, locale) })}
              {recurrence && ` · ${formatShortDay(dayOf(at, timeZone), locale)}`}
            </span>
          </li>
        ))}
        {found.length > SHOWN && <li>{t('overlapMore', { count: found.length - SHOWN })}</li>}
      </ul>
    </div>
  )
}
