'use client'

import { Globe, Moon, Plus, X } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { dayOf, formatShortDay, formatTime, offsetLabel, toWallTime } from '@/lib/time'
import { zoneOptions } from '../meetings/zone-options'
import { Button } from '../ui/button'
import { classNames } from '../ui/class-names'
import { Combobox } from '../ui/combobox'
import { IconButton } from '../ui/icon-button'
import { useSavedZones, ZONES_MAX } from './saved-zones'
import { cityOf, isNight } from './zone-words'

interface ZoneStripProps {
  slug: string
  /** The times to show elsewhere. */
  startsAt: string
  endsAt: string
  /** The zone they were chosen in. */
  timeZone: string
}

/** What the clocks of other places show at a meeting's time; where it is night there, it says so. */
export function ZoneStrip({ slug, startsAt, endsAt, timeZone }: ZoneStripProps) {
  const t = useTranslations('zones')
  const { zones, add, remove } = useSavedZones(slug)
  const [isAdding, setAdding] = useState(false)
  const isFull = zones.length >= ZONES_MAX
  return (
    <section aria-label={t('title')} className="flex flex-col gap-2">
      {zones.length > 0 && (
        <ul className="divide-y divide-line rounded-control border border-line">
          {zones.map((zone) => (
            <ZoneRow key={zone} {...{ zone, startsAt, endsAt, timeZone }} onRemove={() => remove(zone)} />
          ))}
        </ul>
      )}
      {isAdding ? (
        <ZonePicker
          at={startsAt}
          taken={zones}
          onPick={(zone) => {
            add(zone)
            setAdding(false)
          }}
        />
      ) : (
        <Button
          variant="ghost"
          size="small"
          className="self-start"
          disabledReason={isFull ? t('full', { max: ZONES_MAX }) : undefined}
          onClick={() => setAdding(true)}
        >
          <Plus aria-hidden="true" />
          {t('add')}
        </Button>
      )}
    </section>
  )
}

interface ZoneRowProps extends Omit<ZoneStripProps, 'slug'> {
  zone: string
  onRemove: () => void
}

function ZoneRow({ zone, startsAt, endsAt, timeZone, onRemove }: ZoneRowProps) {
  const t = useTranslations('zones')
  const locale = useLocale()
  const display = { locale, timeZone: zone }
  const day = dayOf(startsAt, zone)
  const isNightThere = [startsAt, endsAt].some((at) => isNight(toWallTime(at, zone).time))
  return (
    <li
      className={classNames(
        'flex items-center gap-2 py-0.5 pr-1 pl-3 text-13 first:rounded-t-control last:rounded-b-control',
        isNightThere && 'bg-sunken',
      )}
    >
      {isNightThere ? (
        <Moon aria-hidden="true" className="size-3.5 shrink-0 text-ink-3" />
      ) : (
        <Globe aria-hidden="true" className="size-3.5 shrink-0 text-ink-3" />
      )}
      <span className="min-w-0 flex-1 truncate">
        {cityOf(zone)} <span className="text-12 text-ink-3">{offsetLabel(startsAt, zone)}</span>
      </span>
      <span className="flex flex-wrap justify-end gap-x-2 text-right">
        {isNightThere && <span className="text-12 text-ink-3 leading-5">{t('night')}</span>}
        {day !== dayOf(startsAt, timeZone) && (
          <span className="text-12 text-ink-2 leading-5">{formatShortDay(day, locale)}</span>
        )}
        <span className="whitespace-nowrap font-medium">
          {formatTime(startsAt, display)}
          {endsAt !== startsAt && ` – ${formatTime(endsAt, display)}`}
        </span>
      </span>
      <IconButton
        size="small"
        name={t('remove', { zone: cityOf(zone) })}
        icon={<X aria-hidden="true" />}
        onClick={onRemove}
      />
    </li>
  )
}

interface ZonePickerProps {
  at: string
  taken: readonly string[]
  onPick: (zone: string) => void
}

/** Every zone of the browser but those there already. */
function ZonePicker({ at, taken, onPick }: ZonePickerProps) {
  const t = useTranslations('zones')
  const options = useMemo(() => {
    const [first = 'UTC'] = [Intl.DateTimeFormat().resolvedOptions().timeZone]
    return zoneOptions(new Date(at), first).filter(({ value }) => !taken.includes(value))
  }, [at, taken])
  return <Combobox label={t('choose')} options={options} value={null} onChange={onPick} />
}
