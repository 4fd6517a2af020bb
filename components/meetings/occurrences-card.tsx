'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Meeting } from '@/lib/meetings/schema'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { lazily } from '../ui/lazily'
import { cancellable } from './cancellable'
import { movedFrom } from './moved-from'
import { OccurrenceRow } from './occurrence-row'

const CancelDialog = lazily(() => import('./cancel-dialog').then((module) => module.CancelDialog))

type Occurrence = NonNullable<Meeting['subMeetings']>[number]

const SHOWN = 6

interface OccurrencesCardProps {
  slug: string
  meeting: Meeting
  occurrences: readonly Occurrence[]
  timeZone: string
  now: Date
  /** The edit page, for the creator. */
  editHref: string | undefined
}

/** The dates of a series that are still to come, cancelled ones struck through, moved ones with where they stood. */
export function OccurrencesCard({ slug, meeting, occurrences, timeZone, now, editHref }: OccurrencesCardProps) {
  const t = useTranslations('meetings.detail')
  const series = useTranslations('series')
  const [isWhole, setWhole] = useState(false)
  const [cancelling, setCancelling] = useState<string>()
  const coming = occurrences
    .filter(({ endsAt }) => Date.parse(endsAt) > now.getTime())
    .toSorted((one, other) => one.startsAt.localeCompare(other.startsAt))
  if (coming.length === 0) return null
  const places = movedFrom(occurrences)
  const mayCancel = new Set(editHref === undefined ? [] : cancellable(meeting, now).map(({ id }) => id))
  const left = coming.filter(({ cancelled }) => !cancelled).length
  const shown = isWhole ? coming : coming.slice(0, SHOWN)
  const close = () => setCancelling(undefined)
  return (
    <Card
      flush
      title={t('occurrences')}
      actions={<p className="text-13 text-ink-3">{series('left', { count: left })}</p>}
    >
      <ul>
        {shown.map((occurrence) => (
          <OccurrenceRow
            key={occurrence.id}
            {...{ meeting, occurrence, timeZone, now, editHref }}
            was={occurrence.cancelled ? undefined : places.get(occurrence.id)}
            onCancel={mayCancel.has(occurrence.id) ? () => setCancelling(occurrence.id) : undefined}
          />
        ))}
      </ul>
      {shown.length < coming.length && (
        <div className="px-2 py-1.5">
          <Button variant="ghost" size="small" onClick={() => setWhole(true)}>
            {t('allOccurrences', { count: coming.length })}
          </Button>
        </div>
      )}
      {meeting.hasMoreSubMeetings && <p className="px-5 pt-2 pb-4 text-12 text-ink-2">{series('hasMore')}</p>}
      {cancelling !== undefined && (
        <CancelDialog {...{ slug, meeting, timeZone, now }} subMeetingId={cancelling} onClose={close} onDone={close} />
      )}
    </Card>
  )
}
