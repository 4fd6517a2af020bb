'use client'

import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import type { MeetingSummary } from '@/lib/meetings/schema'
import { dayOf } from '@/lib/time'
import { Card } from '../ui/card'
import { lazily } from '../ui/lazily'
import { ComingDays } from './coming-days'
import { DayRows } from './day-rows'
import { ListSkeleton } from './list-skeleton'
import { ProblemNotice } from './problem-notice'
import { RecentlyEnded } from './recently-ended'
import { RefreshNotice } from './refresh-notice'
import { RoomForNotice } from './room-for-notice'
import { TodayHead } from './today-head'
import { useMeetings } from './use-meetings'
import { useNow } from './use-now'
import { useTimeZone } from './use-time-zone'

const NoToday = lazily(() => import('./no-today').then((module) => module.NoToday), RoomForNotice)
const AsOfNotice = lazily(() => import('./as-of-notice').then((module) => module.AsOfNotice))

interface TodayPageProps {
  slug: string
  tenantZone: string
  /** Whose day it is. */
  name: string
  /** The server's time, ISO 8601. */
  renderedAt: string
}

/** What is on now and next; under it what comes after today and what has just ended. */
export function TodayPage({ slug, tenantZone, name, renderedAt }: TodayPageProps) {
  const now = useNow(renderedAt)
  const timeZone = useTimeZone(tenantZone)
  const here = usePathname()
  const list = useMeetings(slug)
  const { meetings, problem, hasMore, isLoadingMore, loadMore, reload } = list
  const today = dayOf(now, timeZone)
  const upToToday = meetings?.filter(({ startsAt }) => dayOf(startsAt, timeZone) <= today)
  const later = meetings?.filter(({ startsAt }) => dayOf(startsAt, timeZone) > today) ?? []

  // A day with more meetings than a page goes on until tomorrow is in sight.
  const isCut = hasMore && later.length === 0 && !isLoadingMore
  useEffect(() => {
    if (isCut) loadMore()
  }, [isCut, loadMore])

  return (
    <>
      <TodayHead now={now} timeZone={timeZone} tenantZone={tenantZone} meetings={upToToday} />
      {problem && meetings && (
        <RefreshNotice {...{ slug, problem, timeZone, here }} updatedAt={list.updatedAt} onRetry={reload} />
      )}
      {list.asOf && <AsOfNotice asOf={list.asOf} now={now} timeZone={timeZone} onRetry={reload} />}
      {!upToToday && !problem && <ListSkeleton onRetry={reload} />}
      {!upToToday && problem && (
        <Card>
          <ProblemNotice slug={slug} problem={problem} onRetry={reload} />
        </Card>
      )}
      {upToToday && <TodayCard {...{ slug, name, timeZone, now }} meetings={upToToday} hasLater={later.length > 0} />}
      <div className="mt-5 grid items-start gap-5 md:grid-cols-2">
        {later.length > 0 && <ComingDays {...{ slug, timeZone, now }} meetings={later} />}
        <RecentlyEnded slug={slug} timeZone={timeZone} renderedAt={renderedAt} />
      </div>
    </>
  )
}

interface TodayCardProps {
  slug: string
  name: string
  meetings: MeetingSummary[]
  timeZone: string
  now: Date
  hasLater: boolean
}

function TodayCard({ slug, name, meetings, timeZone, now, hasLater }: TodayCardProps) {
  const t = useTranslations('meetings')
  if (meetings.length > 0) {
    return (
      <Card flush>
        <h2 className="sr-only">{t('today')}</h2>
        <DayRows slug={slug} meetings={meetings} timeZone={timeZone} now={now} isToday />
      </Card>
    )
  }
  return <NoToday {...{ slug, name, hasLater }} />
}
