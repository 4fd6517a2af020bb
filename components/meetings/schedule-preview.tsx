'use client'

import { Repeat } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { ScheduleMeeting } from '@/lib/meetings/schema'
import { describeRecurrence } from '@/lib/recurrence/describe-recurrence'
import { dayOf, formatDate, formatDateTime, formatRange, formatTime, zoneLabel } from '@/lib/time'
import { Card } from '../ui/card'
import { OverlapList } from './overlap-list'
import { lengthOf } from './schedule-values'
import { useTimeZone } from './use-time-zone'

interface SchedulePreviewProps {
  slug: string
  body: ScheduleMeeting
  /** It is on its way, and would soon overlap itself. */
  isSending: boolean
}

/** How the invitation will read while it is being written, and what else is at that time. */
export function SchedulePreview({ slug, body, isSending }: SchedulePreviewProps) {
  const t = useTranslations('meetings.form')
  const { subject, password } = body
  const isComplete = lengthOf(body) > 0
  return (
    <Card title={t('preview')} className="lg:sticky lg:top-20">
      <p className="line-clamp-4 font-semibold text-16 text-ink">{subject || <Missing>{t('noSubject')}</Missing>}</p>
      <div className="mt-2 text-13 text-ink-2">
        {isComplete ? <When body={body} /> : <Missing>{t('noTime')}</Missing>}
        {isComplete && <Repeats body={body} />}
      </div>
      <dl className="mt-4 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 border-line border-t pt-4 text-13">
        <dt className="text-ink-3">{t('code')}</dt>
        <dd className="text-ink-2">{t('codeLater')}</dd>
        {password !== undefined && (
          <>
            <dt className="text-ink-3">{t('usePassword')}</dt>
            <dd className="font-medium text-ink">{password || <Missing>{t('noPassword')}</Missing>}</dd>
          </>
        )}
      </dl>
      {isComplete && !isSending && <OverlapList slug={slug} body={body} />}
    </Card>
  )
}

function Missing({ children }: { children: ReactNode }) {
  return <span className="font-normal text-ink-3">{children}</span>
}

function When({ body: { startsAt, endsAt, timeZone = 'UTC' } }: { body: ScheduleMeeting }) {
  const t = useTranslations('meetings.form')
  const locale = useLocale()
  const ownZone = useTimeZone(timeZone)
  const display = { locale, timeZone }
  const isOneDay = dayOf(startsAt, timeZone) === dayOf(endsAt, timeZone)
  return (
    <>
      {isOneDay ? (
        <p>
          {formatDate(startsAt, display)}
          <span className="block font-medium text-ink">
            {formatTime(startsAt, display)} – {formatTime(endsAt, display)}
          </span>
        </p>
      ) : (
        <p className="font-medium text-ink">
          {formatDateTime(startsAt, display)} –<span className="block">{formatDateTime(endsAt, display)}</span>
        </p>
      )}
      <p className="text-12 text-ink-3">{zoneLabel(startsAt, timeZone)}</p>
      {ownZone !== timeZone && (
        <p className="mt-2 text-12">
          {t('inYourZone', { time: formatRange(startsAt, endsAt, { locale, timeZone: ownZone }) })}
          <span className="block text-ink-3">{zoneLabel(startsAt, ownZone)}</span>
        </p>
      )}
    </>
  )
}

function Repeats({ body: { startsAt, timeZone = 'UTC', recurrence, skip = [] } }: { body: ScheduleMeeting }) {
  const locale = useLocale()
  if (!recurrence) return null
  const count = 'count' in recurrence.until ? recurrence.until.count - skip.length : undefined
  return (
    <p className="mt-2 flex items-start gap-1.5">
      <Repeat aria-hidden="true" className="mt-0.75 size-3.5 shrink-0 text-ink-3" />
      {describeRecurrence({ startsAt, timeZone, recurrence, count }, locale)}
    </p>
  )
}
