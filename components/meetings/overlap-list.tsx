import { TriangleAlert } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { ScheduleMeeting } from '@/lib/meetings/schema'
import { expandSeries } from '@/lib/recurrence/expand-series'
import { dayOf, formatDuration, formatShortDay } from '@/lib/time'
import { findOverlaps } from './overlaps'
import { useBusyTimes } from './use-busy-times'

const SHOWN = 3

/** What else of the person's is at a meeting's time, or at the times of a series, with the minutes they share. */
export function OverlapList({ slug, body }: { slug: string; body: ScheduleMeeting }) {
  const t = useTranslations('meetings')
  const locale = useLocale()
  const busy = useBusyTimes(slug, body.startsAt)
  const times = JSON.stringify(timesOf(body))
  // Two hundred occurrences beside five hundred meetings are not gone through with every letter of the subject.
  const found = useMemo(() => {
    const spans = spansOf(JSON.parse(times) as Times)
    return spans.flatMap((span) => findOverlaps(span, busy).map((overlap) => ({ ...overlap, at: span.startsAt })))
  }, [times, busy])
  if (found.length === 0) return null
  const { recurrence, timeZone = 'UTC' } = body
  return (
    <ul role="status" className="mt-4 flex flex-col gap-1 border-line border-t pt-4 text-12 text-warning-ink leading-5">
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
  )
}

type Times = ReturnType<typeof timesOf>

const timesOf = ({ startsAt, endsAt, timeZone = 'UTC', recurrence, skip = [] }: ScheduleMeeting) => ({
  ...{ startsAt, endsAt, timeZone, recurrence, skip },
})

/** The meeting, or each one of its series that is not left out. */
function spansOf({ recurrence, skip, ...place }: Times) {
  // A rule that is still being typed has no dates yet.
  if (!recurrence || (recurrence.custom && !(recurrence.custom.step > 0))) return [place]
  return expandSeries({ ...place, recurrence }).filter(
    ({ startsAt }) => !skip.includes(dayOf(startsAt, place.timeZone)),
  )
}
