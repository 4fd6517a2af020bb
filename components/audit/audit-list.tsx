import { useLocale, useTranslations } from 'next-intl'
import type { AuditEvent } from '@/lib/audit/schema'
import { addDays, dayOf, formatDay, groupByDay } from '@/lib/time'
import { Card } from '../ui/card'
import { AuditRow } from './audit-row'

interface AuditListProps {
  slug: string
  events: readonly AuditEvent[]
  now: Date
  timeZone: string
}

/** Entries under the day they fall on. */
export function AuditList({ slug, events, now, timeZone }: AuditListProps) {
  const t = useTranslations('audit')
  const locale = useLocale()
  const today = dayOf(now, timeZone)
  const nameOf = (day: string) => {
    if (day === today) return `${t('today')} · ${formatDay(day, locale)}`
    return day === addDays(today, -1) ? `${t('yesterday')} · ${formatDay(day, locale)}` : formatDay(day, locale)
  }
  return (
    <div className="flex flex-col gap-6">
      {groupByDay(events, ({ at }) => at, timeZone).map(({ day, items }) => (
        <section key={day} aria-label={nameOf(day)}>
          <h2 className="mb-2 font-medium text-13 text-ink-2">{nameOf(day)}</h2>
          <Card flush>
            <ol className="divide-y divide-line">
              {items.map((event) => (
                <AuditRow key={event.id} slug={slug} event={event} timeZone={timeZone} />
              ))}
            </ol>
          </Card>
        </section>
      ))}
    </div>
  )
}
