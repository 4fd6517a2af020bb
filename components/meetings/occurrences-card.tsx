'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Meeting } from '@/lib/meetings/schema'
import { dayOf, formatRange } from '@/lib/time'
import { Button } from '../ui/button'
import { ButtonLink } from '../ui/button-link'
import { Card } from '../ui/card'
import { ClockTime } from './clock-time'
import { useDayName } from './use-day-name'

type Occurrence = NonNullable<Meeting['subMeetings']>[number]

const SHOWN = 6

interface OccurrencesCardProps {
  occurrences: readonly Occurrence[]
  timeZone: string
  now: Date
  /** The edit page, for the creator. */
  editHref: string | undefined
}

/** The dates of a series that are still to come, cancelled ones struck through. */
export function OccurrencesCard({ occurrences, timeZone, now, editHref }: OccurrencesCardProps) {
  const t = useTranslations('meetings.detail')
  const [isWhole, setWhole] = useState(false)
  const coming = occurrences.filter(({ endsAt }) => Date.parse(endsAt) > now.getTime())
  if (coming.length === 0) return null
  const shown = isWhole ? coming : coming.slice(0, SHOWN)
  return (
    <Card flush title={t('occurrences')}>
      <ul>
        {shown.map((occurrence) => (
          <Row key={occurrence.id} {...{ occurrence, timeZone, now, editHref }} />
        ))}
      </ul>
      {shown.length < coming.length && (
        <div className="px-2 py-1.5">
          <Button variant="ghost" size="small" onClick={() => setWhole(true)}>
            {t('allOccurrences', { count: coming.length })}
          </Button>
        </div>
      )}
    </Card>
  )
}

interface RowProps extends Omit<OccurrencesCardProps, 'occurrences'> {
  occurrence: Occurrence
}

function Row({ occurrence, timeZone, now, editHref }: RowProps) {
  const edit = useTranslations('meetingForm.edit')
  const t = useTranslations('meetings.status')
  const locale = useLocale()
  const dayName = useDayName(timeZone, now)
  const { startsAt, endsAt, cancelled } = occurrence
  const display = { locale, timeZone }
  const words = (
    <>
      <span>{dayName(dayOf(startsAt, timeZone))}</span>
      <span className="whitespace-nowrap">
        <ClockTime instant={startsAt} display={display} /> – <ClockTime instant={endsAt} display={display} />
      </span>
    </>
  )
  return (
    <li className="flex min-h-10 items-center gap-3 border-line border-b px-4 py-2 text-13 last:border-b-0 sm:px-5">
      {cancelled ? (
        <del className="flex flex-1 flex-wrap justify-between gap-x-3 text-ink-3">{words}</del>
      ) : (
        <span className="flex flex-1 flex-wrap justify-between gap-x-3">{words}</span>
      )}
      {cancelled && <span className="text-12 text-danger-ink">{t('cancelled')}</span>}
      {!cancelled && editHref && (
        <ButtonLink
          variant="ghost"
          size="small"
          href={`${editHref}?occurrence=${occurrence.id}`}
          aria-label={edit('timeNamed', { time: formatRange(startsAt, endsAt, display) })}
          className="-mr-2.5"
        >
          {edit('time')}
        </ButtonLink>
      )}
    </li>
  )
}
