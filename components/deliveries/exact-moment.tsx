import { useLocale } from 'next-intl'
import { formatDate, formatTime } from '@/lib/time'

/** A moment to the millisecond, by which it is found in a log. */
export function ExactMoment({ instant, timeZone }: { instant: string; timeZone: string }) {
  const locale = useLocale()
  const display = { locale, timeZone }
  const [clock, half] = formatTime(instant, display).split(' ')
  return (
    <time dateTime={instant} className="tabular-nums">
      {formatDate(instant, display)} {clock}:{instant.slice(17, 23)}
      {half && ` ${half}`}
    </time>
  )
}
