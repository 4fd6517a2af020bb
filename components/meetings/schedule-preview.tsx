'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { ScheduleMeeting } from '@/lib/meetings/schema'
import { formatRange, zoneLabel } from '@/lib/time'
import { Card } from '../ui/card'
import { useTimeZone } from './use-time-zone'

/** How the invitation will read, while it is being written. */
export function SchedulePreview({ body }: { body: ScheduleMeeting }) {
  const t = useTranslations('meetings.form')
  const locale = useLocale()
  const zone = body.timeZone ?? 'Asia/Shanghai'
  const ownZone = useTimeZone(zone)
  const isComplete = body.startsAt !== '' && body.endsAt !== '' && body.endsAt > body.startsAt
  return (
    <Card title={t('preview')} className="lg:sticky lg:top-20">
      <p className="break-words font-medium text-16 text-ink">{body.subject}</p>
      {isComplete && (
        <div className="mt-2 text-13 text-ink-2 tabular-nums">
          <p>{formatRange(body.startsAt, body.endsAt, { locale, timeZone: zone })}</p>
          <p className="text-ink-3">{zoneLabel(body.startsAt, zone)}</p>
          {ownZone !== zone && (
            <p className="mt-2">
              {t('inYourZone', { time: formatRange(body.startsAt, body.endsAt, { locale, timeZone: ownZone }) })}
            </p>
          )}
        </div>
      )}
      {body.password && (
        <p className="mt-2 text-13 text-ink-2 tabular-nums">
          {t('usePassword')} {body.password}
        </p>
      )}
    </Card>
  )
}
