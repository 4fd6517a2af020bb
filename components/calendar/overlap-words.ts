import { useLocale, useTranslations } from 'next-intl'
import type { CalendarEntry } from '@/lib/calendar/schema'
import { formatDuration } from '@/lib/time'
import { findOverlaps, type Overlap } from '../meetings/overlaps'
import { entryKey } from './entry-key'
import type { OnTheClock } from './on-the-clock'
import type { Ghost } from './use-gestures'

/** What a meeting would overlap at its new time. */
export function overlapsOf(
  { entry, span }: Ghost,
  entries: readonly OnTheClock<CalendarEntry>[],
): Overlap<CalendarEntry>[] {
  const own = entry && entryKey(entry)
  const others = entries.map(({ item }) => item).filter((item) => entryKey(item) !== own)
  return findOverlaps(span, others)
}

/** An overlap in words: with which meeting, and for how long. */
export function useOverlapWords(): (overlap: Overlap<CalendarEntry>) => string {
  const t = useTranslations('calendar')
  const locale = useLocale()
  return ({ meeting, minutes }) => t('overlaps', { subject: meeting.subject, length: formatDuration(minutes, locale) })
}
