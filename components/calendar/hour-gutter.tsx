import { Moon } from 'lucide-react'
import { useLocale } from 'next-intl'
import { type Day, formatClock, offsetLabel, startOfDay, toWallTime } from '@/lib/time'
import { classNames } from '../ui/class-names'
import { cityOf, isNight } from '../zones/zone-words'
import { timesOn } from './shift-times'

interface HourGutterProps {
  day: Day
  timeZone: string
  /** Zones beside the calendar's own, where there is room. */
  zones: readonly string[]
}

const hours = Array.from({ length: 24 }, (_, hour) => hour)

/** The hours beside the days, in the calendar's zone and in others. Only for the eye: every meeting says its time. */
export function HourGutter({ day, timeZone, zones }: HourGutterProps) {
  return (
    <div aria-hidden="true" className="flex border-line border-r">
      {zones.map((zone) => (
        <Hours key={zone} day={day} timeZone={timeZone} zone={zone} className="hidden lg:block" />
      ))}
      <Hours day={day} timeZone={timeZone} zone={timeZone} />
    </div>
  )
}

interface HoursProps {
  day: Day
  timeZone: string
  zone: string
  className?: string
}

function Hours({ day, timeZone, zone, className }: HoursProps) {
  const locale = useLocale()
  const isOwn = zone === timeZone
  return (
    <div className={classNames('w-12 sm:w-16', className)}>
      <div className="sticky top-0 z-20 flex h-(--head-height) flex-col items-end justify-end overflow-hidden border-line border-b bg-surface px-1 pb-1 text-12 text-ink-3 leading-4">
        <span className="hidden w-full truncate text-right sm:block">{cityOf(zone)}</span>
        <span className="whitespace-nowrap">{offsetLabel(startOfDay(day, zone), zone)}</span>
      </div>
      <div className="relative h-(--day-height)">
        {hours.map((hour) => {
          const { time } = toWallTime(timesOn(day, hour * 60, hour * 60, timeZone).startsAt, zone)
          return (
            <span
              key={hour}
              className={classNames(
                'absolute inset-x-0 flex h-(--hour-height) items-start justify-end gap-0.5 px-1 text-12 leading-4 [&_svg]:mt-0.5 [&_svg]:size-3',
                isNight(time) ? 'bg-sunken text-ink-3' : 'text-ink-2',
              )}
              style={{ top: `${(hour / 24) * 100}%` }}
            >
              {isNight(time) && !isOwn && <Moon />}
              {shortClock(time, locale)}
            </span>
          )
        })}
      </div>
    </div>
  )
}

/** `9 AM`, `9:30 AM`, `09:00`. */
const shortClock = (time: string, locale: 'en' | 'zh-CN'): string => {
  const clock = formatClock(time, locale)
  return locale === 'en' && time.endsWith(':00') ? clock.split(':00').join('') : clock
}
