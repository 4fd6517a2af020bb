import { useLocale } from 'next-intl'
import { formatRelative, formatZoned, type Instant } from '@/lib/time'
import { Tooltip } from './tooltip'
import { VisuallyHidden } from './visually-hidden'

interface MomentProps {
  instant: Instant
  now: Date
  timeZone: string
}

/** How long ago or how far ahead something is; the exact time shows on hover and is read to assistive technology. */
export function Moment({ instant, now, timeZone }: MomentProps) {
  const locale = useLocale()
  const exact = formatZoned(instant, { locale, timeZone })
  return (
    <Tooltip text={exact}>
      <time dateTime={typeof instant === 'string' ? instant : instant.toISOString()} className="whitespace-nowrap">
        {formatRelative(instant, now, locale)}
        <VisuallyHidden> {exact}</VisuallyHidden>
      </time>
    </Tooltip>
  )
}
