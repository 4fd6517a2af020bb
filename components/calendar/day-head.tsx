import { useLocale, useTranslations } from 'next-intl'
import { type Day, formatDay } from '@/lib/time'
import { weekdayNames } from '../ui/calendar-month'
import { classNames } from '../ui/class-names'
import type { Coverage } from './grid-props'

interface DayHeadProps {
  day: Day
  today: Day
  count: number
  coverage: Coverage
}

/** The name of a day above its hours; it opens the day alone. */
export function DayHead({ day, today, count, coverage }: DayHeadProps) {
  const t = useTranslations('calendar')
  const locale = useLocale()
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  const [name] = weekdayNames(locale, weekday)
  return (
    <h2 className="sticky top-0 z-20 h-(--head-height) border-line border-b bg-surface">
      <button
        type="button"
        data-pick={day}
        tabIndex={-1}
        aria-current={day === today ? 'date' : undefined}
        aria-label={
          coverage === 'known' ? t('dayCount', { day: formatDay(day, locale), count }) : formatDay(day, locale)
        }
        className="flex size-full flex-col items-center justify-center gap-0.5 text-12 text-ink-2 hover:bg-hover sm:flex-row sm:gap-1.5"
      >
        <span className="sm:hidden">{name?.short}</span>
        <span className="hidden sm:inline">{shortName(day, locale)}</span>
        <span
          className={classNames(
            'flex size-7 items-center justify-center rounded-full font-semibold text-14',
            day === today ? 'bg-accent text-on-accent' : 'text-ink',
          )}
        >
          {Number(day.slice(8))}
        </span>
      </button>
    </h2>
  )
}

const shortName = (day: Day, locale: string): string =>
  new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday: 'short' }).format(new Date(`${day}T00:00:00Z`))
