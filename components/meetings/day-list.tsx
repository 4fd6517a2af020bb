'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Fragment } from 'react'
import type { MeetingSummary } from '@/lib/meetings/schema'
import { dayOf, formatDay, formatTime, groupByDay } from '@/lib/time'
import { Card } from '../ui/card'
import { MeetingRow } from './meeting-row'

interface DayListProps {
  slug: string
  meetings: MeetingSummary[]
  timeZone: string
  now: Date
}

/** Meetings under their days, with a line for now among today's. */
export function DayList({ slug, meetings, timeZone, now }: DayListProps) {
  const t = useTranslations('meetings')
  const locale = useLocale()
  const today = dayOf(now, timeZone)
  const days = groupByDay(meetings, ({ startsAt }) => startsAt, timeZone)
  return (
    <div className="flex flex-col gap-5">
      {days.map(({ day, items }) => {
        const next = day === today ? items.findIndex(({ startsAt }) => Date.parse(startsAt) > now.getTime()) : -1
        return (
          <Card key={day} flush title={day === today ? t('today') : formatDay(day, locale)}>
            <ul>
              {items.map((meeting, index) => (
                <Fragment key={`${meeting.id} ${meeting.startsAt}`}>
                  {index === next && index > 0 && <NowLine time={formatTime(now, { locale, timeZone })} />}
                  <MeetingRow slug={slug} meeting={meeting} timeZone={timeZone} now={now} />
                </Fragment>
              ))}
            </ul>
          </Card>
        )
      })}
    </div>
  )
}

function NowLine({ time }: { time: string }) {
  const t = useTranslations('meetings')
  return (
    <li className="flex items-center gap-3 px-4 py-1 font-medium text-12 text-accent-ink tabular-nums sm:px-5">
      {t('now', { time })}
      <span aria-hidden="true" className="h-px flex-1 bg-accent" />
    </li>
  )
}
