import { type Display, formatTime, type Instant } from '@/lib/time'
import { classNames } from '../ui/class-names'

interface ClockTimeProps {
  instant: Instant
  display: Display
  className?: string
  /** Classes of AM or PM, where it is smaller than the time. */
  halfClassName?: string
}

/** A time of day that does not break. The size comes from outside. */
export function ClockTime({ instant, display, className, halfClassName }: ClockTimeProps) {
  const [clock, half] = formatTime(instant, display).split(' ')
  const machine = typeof instant === 'string' ? instant : instant.toISOString()
  return (
    <time dateTime={machine} className={classNames('whitespace-nowrap', className)}>
      {clock}
      {half && <span className={halfClassName}> {half}</span>}
    </time>
  )
}
