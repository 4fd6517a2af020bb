import { useLocale, useTranslations } from 'next-intl'
import type { CalendarEntry } from '@/lib/calendar/schema'
import { formatRange } from '@/lib/time'
import type { ShownStatus } from '../meetings/shown-status'

/** What is read of an entry, wherever one comes upon it: subject, day and time, how it stands, and what else counts. */
export function useEntryLabel(timeZone: string): (entry: CalendarEntry, status: ShownStatus) => string {
  const t = useTranslations()
  const locale = useLocale()
  const display = { locale, timeZone }
  return (entry, status) => {
    const { subject, startsAt, endsAt, series, role } = entry
    return [
      subject,
      formatRange(startsAt, endsAt, display),
      t(`meetings.status.${status}`),
      ...(series ? [t('calendar.repeats')] : []),
      ...(role ? [t(`meetings.role.${role}`)] : []),
    ].join(', ')
  }
}
