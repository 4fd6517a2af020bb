import { useLocale, useTranslations } from 'next-intl'
import { type Day, dayOf, daysBetween, formatDay, formatShortDay } from '@/lib/time'

/** Names of days as people say them: yesterday, today and tomorrow by word, the year only where it is another one. */
export function useDayName(timeZone: string, now: Date): (day: Day) => string {
  const t = useTranslations('meetings')
  const locale = useLocale()
  const today = dayOf(now, timeZone)
  return (day) => {
    const name = day.slice(0, 4) === today.slice(0, 4) ? formatShortDay(day, locale) : formatDay(day, locale)
    const distance = daysBetween(today, day)
    if (distance === 0) return `${t('today')} · ${name}`
    if (distance === -1) return `${t('yesterday')} · ${name}`
    return distance === 1 ? `${t('tomorrow')} · ${name}` : name
  }
}
