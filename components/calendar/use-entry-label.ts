import { useLocale, useTranslations } from 'next-intl'
import type { CalendarEntry } from '@/lib/calendar/schema'
import { formatRange, formatTime } from '@/lib/time'
import type { ShownStatus } from '../meetings/shown-status'
import { onTheClock } from './on-the-clock'

/** What is read of an entry, under the heading of its day: subject, time, how it stands, and what else counts. */
export function useEntryLabel(timeZone: string): (entry: CalendarEntry, status: ShownStatus) => string {
  const t = useTranslations()
  const locale = useLocale()
  const display = { locale, timeZone }
  return (entry, status) => {
    const { subject, startsAt, endsAt, series, role } = entry
    const { startDay, endDay } = onTheClock(entry, timeZone)
    const when =
      startDay === endDay
        ? `${formatTime(startsAt, display)} – ${formatTime(endsAt, display)}`
        : formatRange(startsAt, endsAt, display)
    return [
      subject,
      when,
      t(`meetings.status.${status}`),
      ...(series ? [t('calendar.repeats')] : []),
      ...(role ? [t(`meetings.role.${role}`)] : []),
    ].join(', ')
  }
}
