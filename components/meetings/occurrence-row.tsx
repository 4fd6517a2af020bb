'use client'

import { CalendarX2, Pencil } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import type { Meeting } from '@/lib/meetings/schema'
import { dayOf, formatDateTime, formatRange, zoneLabel } from '@/lib/time'
import { ButtonLink } from '../ui/button-link'
import { CopyButton } from '../ui/copy-button'
import { IconButton } from '../ui/icon-button'
import { ClockTime } from './clock-time'
import { useDayName } from './use-day-name'

interface OccurrenceRowProps {
  meeting: Meeting
  occurrence: NonNullable<Meeting['subMeetings']>[number]
  timeZone: string
  now: Date
  editHref: string | undefined
  /** Where it stood before it was moved. */
  was: string | undefined
  /** Asks whether to cancel this one, where that can be. */
  onCancel: (() => void) | undefined
}

/** One date of a series and what can be done with it. */
export function OccurrenceRow({ meeting, occurrence, timeZone, now, editHref, was, onCancel }: OccurrenceRowProps) {
  const edit = useTranslations('meetingForm.edit')
  const t = useTranslations('meetings.status')
  const series = useTranslations('series')
  const locale = useLocale()
  const dayName = useDayName(timeZone, now)
  const { id, startsAt, endsAt, cancelled } = occurrence
  const display = { locale, timeZone }
  const time = formatRange(startsAt, endsAt, display)
  const words = (
    <>
      <span className="mr-3">{dayName(dayOf(startsAt, timeZone))}</span>
      <span className="whitespace-nowrap">
        <ClockTime instant={startsAt} display={display} /> – <ClockTime instant={endsAt} display={display} />
      </span>
    </>
  )
  return (
    <li className="flex min-h-11 flex-wrap items-center gap-x-2 pointer-coarse:py-2 border-line border-b px-4 py-1.5 text-13 last:border-b-0 sm:px-5">
      <span className="min-w-0 flex-1 basis-44">
        {cancelled ? <del className="text-ink-3">{words}</del> : words}
        {was && (
          <span className="block text-12 text-ink-3">
            {series('was')} <del>{formatDateTime(was, display)}</del>
          </span>
        )}
      </span>
      {cancelled && <span className="text-12 text-danger-ink">{t('cancelled')}</span>}
      {!cancelled && (
        <span className="-mr-2 flex items-center pointer-coarse:mr-0 pointer-coarse:gap-4">
          <CopyButton
            size="small"
            name={series('copy', { time })}
            text={[meeting.subject, `${time} ${zoneLabel(startsAt, timeZone)}`, meeting.joinUrl]
              .filter(Boolean)
              .join('\n')}
          />
          {onCancel && (
            <IconButton
              size="small"
              variant="ghost"
              name={series('cancelNamed', { time })}
              icon={<CalendarX2 aria-hidden="true" />}
              onClick={onCancel}
            />
          )}
          {editHref && (
            <ButtonLink
              variant="ghost"
              size="small"
              href={`${editHref}?occurrence=${id}`}
              aria-label={edit('timeNamed', { time })}
              title={edit('time')}
            >
              <Pencil aria-hidden="true" />
            </ButtonLink>
          )}
        </span>
      )}
    </li>
  )
}
