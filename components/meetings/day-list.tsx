'use client'

import { useLocale, useTranslations } from 'next-intl'
import { dayOf, groupByDay } from '@/lib/time'
import { Card } from '../ui/card'
import { DayRows } from './day-rows'
import type { ListedMeeting } from './listed-meeting'
import { useDayName } from './use-day-name'

interface DayListProps {
  slug: string
  meetings: ListedMeeting[]
  timeZone: string
  now: Date
}

/** Meetings under their days. */
export function DayList({ slug, meetings, timeZone, now }: DayListProps) {
  const t = useTranslations('meetings')
  const dayName = useDayName(timeZone, now)
  const locale = useLocale()
  const today = dayOf(now, timeZone)
  return (
    <div className="flex flex-col gap-5">
      {groupByDay(meetings, ({ startsAt }) => startsAt, timeZone).map(({ day, items }) => (
        <Card
          key={day}
          flush
          title={dayName(day)}
          actions={
            <span lang={locale} className="text-12 text-ink-3">
              {t('count', { count: items.length })}
            </span>
          }
        >
          <DayRows slug={slug} meetings={items} timeZone={timeZone} now={now} isToday={day === today} />
        </Card>
      ))}
    </div>
  )
}
