'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { BusyTime } from '@/lib/rooms/schema'
import { formatTime } from '@/lib/time'

interface BusyBarProps {
  busy: readonly BusyTime[]
  /** The day that the bar is, from its first moment to its last. */
  from: string
  to: string
  timeZone: string
  now: Date
}

/** A day of a room: when meetings booked here have it, as a bar and in words. */
export function BusyBar({ busy, from, to, timeZone, now }: BusyBarProps) {
  const t = useTranslations('rooms')
  const locale = useLocale()
  const [start, end] = [Date.parse(from), Date.parse(to)]
  const share = (moment: number) => (Math.min(Math.max((moment - start) / (end - start), 0), 1) * 100).toFixed(2)
  const clock = (moment: string) => formatTime(moment, { locale, timeZone })
  const times = busy.map(({ startsAt, endsAt }) => `${clock(startsAt)}–${clock(endsAt)}`)
  return (
    <div className="min-w-0">
      <div
        aria-hidden="true"
        className="relative h-2.5 overflow-hidden rounded-full bg-sunken ring-1 ring-line ring-inset"
      >
        {busy.map(({ startsAt, endsAt, meetingId }) => (
          <span
            key={startsAt}
            className={`absolute inset-y-0 ${meetingId === undefined ? 'bg-ink-3' : 'bg-accent'}`}
            style={{
              left: `${share(Date.parse(startsAt))}%`,
              width: `${Number(share(Date.parse(endsAt))) - Number(share(Date.parse(startsAt)))}%`,
            }}
          />
        ))}
        <span className="absolute inset-y-0 w-0.5 bg-danger" style={{ left: `${share(now.getTime())}%` }} />
      </div>
      <p className="mt-1 text-12 text-ink-3">
        {times.length > 0 ? t('busy', { times: times.join(t('joint')) }) : t('notBusy')}
      </p>
    </div>
  )
}
