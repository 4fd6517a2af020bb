import { Lock } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import type { Meeting } from '@/lib/meetings/schema'
import { formatRange, zoneLabel } from '@/lib/time'

interface LockedWhenProps {
  meeting: Meeting
  timeZone: string
  reason: string
}

/** The time of a meeting where it cannot be changed, and why. */
export function LockedWhen({ meeting: { startsAt, endsAt }, timeZone, reason }: LockedWhenProps) {
  const t = useTranslations('meetingForm.edit')
  const locale = useLocale()
  return (
    <div className="flex flex-col gap-1">
      <p className="font-medium text-13 text-ink">{t('when')}</p>
      <p className="text-14 text-ink-2">
        {formatRange(startsAt, endsAt, { locale, timeZone })}{' '}
        <span className="text-12 text-ink-3">{zoneLabel(startsAt, timeZone)}</span>
      </p>
      <p className="flex items-start gap-1.5 text-12 text-ink-3">
        <Lock aria-hidden="true" className="mt-0.5 size-3 shrink-0" />
        <span className="min-w-0">{reason}</span>
      </p>
    </div>
  )
}
