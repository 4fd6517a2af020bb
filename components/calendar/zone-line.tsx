import { Globe, TriangleAlert } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { type Day, formatDuration, formatShortDay, formatTime, zoneLabel } from '@/lib/time'
import { buttonClasses } from '../ui/button-style'
import { DropdownMenu } from '../ui/dropdown-menu'
import { Popover } from '../ui/popover'
import { ZoneStrip } from '../zones/zone-strip'
import { cityOf } from '../zones/zone-words'
import { findClockChanges } from './clock-changes'

interface ZoneLineProps {
  slug: string
  now: Date
  days: readonly Day[]
  timeZone: string
  /** What one may look through: the browser's, the organisation's, saved ones. */
  choices: readonly string[]
  zones: readonly string[]
  onZone: (zone: string) => void
  syncedAt: string | null
  /** The last reading failed, since it was read. */
  failedAt: string | null
  isRefreshing: boolean
}

/** In which zone the calendar is, what changes there, and how old it is. */
export function ZoneLine({
  slug,
  now,
  days,
  timeZone,
  choices,
  zones,
  onZone,
  syncedAt,
  failedAt,
  isRefreshing,
}: ZoneLineProps) {
  const t = useTranslations('calendar')
  const locale = useLocale()
  const at = now.toISOString()
  const changes = useMemo(() => findClockChanges(days, [timeZone, ...zones]), [days, timeZone, zones])
  return (
    <div className="mb-2 flex flex-wrap items-center gap-x-4 gap-y-1 text-12 text-ink-3">
      <DropdownMenu
        name={t('zoneNow', { zone: zoneLabel(now, timeZone) })}
        className={buttonClasses('ghost', 'small', '-ml-2.5 text-12')}
        entries={[
          {
            kind: 'choice',
            label: t('zone'),
            value: timeZone,
            options: choices.map((zone) => ({ value: zone, label: zoneLabel(now, zone) })),
            onChange: onZone,
          },
        ]}
      >
        <Globe aria-hidden="true" />
        {zoneLabel(now, timeZone)}
      </DropdownMenu>
      <Popover
        name={t('otherZones')}
        className={buttonClasses('ghost', 'small', 'text-12')}
        content={<ZoneStrip slug={slug} startsAt={at} endsAt={at} timeZone={timeZone} />}
      >
        {zones.length > 0 ? zones.map(cityOf).join(' · ') : t('otherZones')}
      </Popover>
      {changes.map(({ zone, day, minutes }) => (
        <span key={`${zone} ${day}`} className="inline-flex items-center gap-1.5 text-warning-ink">
          <TriangleAlert aria-hidden="true" className="size-3.5 shrink-0" />
          {t(minutes > 0 ? 'clocksForward' : 'clocksBack', {
            place: cityOf(zone),
            day: formatShortDay(day, locale),
            length: formatDuration(Math.abs(minutes), locale),
          })}
        </span>
      ))}
      <span className="ml-auto" role="status">
        {isRefreshing && !syncedAt
          ? t('reading')
          : syncedAt && t(failedAt ? 'syncedBefore' : 'syncedAt', { time: formatTime(syncedAt, { locale, timeZone }) })}
      </span>
    </div>
  )
}
