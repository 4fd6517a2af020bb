import { useLocale } from 'next-intl'
import type { ReactNode } from 'react'
import { formatZoned } from '@/lib/time'

/** Names and values of a card, beside each other where there is room. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className="grid gap-x-6 gap-y-3 text-13 sm:grid-cols-[10rem_minmax(0,1fr)]">{children}</dl>
}

/** One of them; with the hint under it. */
export function Fact({ name, hint, children }: { name: string; hint?: string; children: ReactNode }) {
  return (
    <div className="min-w-0 sm:contents">
      <dt className="text-ink-3">{name}</dt>
      <dd className="min-w-0 break-words text-ink">
        {children}
        {hint && <span className="mt-0.5 block text-12 text-ink-3">{hint}</span>}
      </dd>
    </div>
  )
}

/** A moment to the minute, with its zone. */
export function ExactTime({ instant, timeZone }: { instant: string; timeZone: string }) {
  const locale = useLocale()
  return <time dateTime={instant}>{formatZoned(instant, { locale, timeZone })}</time>
}
