import { useLocale, useTranslations } from 'next-intl'
import { formatDuration, formatRelative } from '@/lib/time'
import type { ListedMeeting } from './listed-meeting'
import { isReopenable, type ShownStatus } from './shown-status'

const minutesBetween = (from: number, to: number): number => (to - from) / 60_000

/** How far the start of a meeting is, or the end of one that runs; of one that is over, whether it opens again. */
export function useDistance({ startsAt, endsAt }: ListedMeeting, status: ShownStatus, now: Date): string | undefined {
  const t = useTranslations('meetings')
  const locale = useLocale()
  if (isReopenable(status)) return t('canReopen')
  if (status === 'upcoming' || status === 'soon') return formatRelative(startsAt, now, locale)
  if (status === 'waiting') {
    const late = minutesBetween(Date.parse(startsAt), now.getTime())
    return late < 1 ? undefined : t('late', { length: formatDuration(late, locale) })
  }
  if (status !== 'running') return undefined
  const left = minutesBetween(now.getTime(), Date.parse(endsAt))
  return left < 1 ? t('overtime') : t('left', { length: formatDuration(Math.ceil(left), locale) })
}
