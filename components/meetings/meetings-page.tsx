'use client'

import { CalendarDays, CalendarPlus } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { addDays, dayOf, formatDay, zoneLabel } from '@/lib/time'
import { Banner } from '../ui/banner'
import { ButtonLink } from '../ui/button-link'
import { EmptyState } from '../ui/empty-state'
import { LoadMore } from '../ui/load-more'
import { PageHeader } from '../ui/page-header'
import { Skeleton, SkeletonGroup } from '../ui/skeleton'
import { DayList } from './day-list'
import { ProblemNotice } from './problem-notice'
import { useMeetings } from './use-meetings'
import { useNow } from './use-now'
import { useTimeZone } from './use-time-zone'

interface MeetingsPageProps {
  slug: string
  tenantZone: string
  /** Today and the days right after it, or everything that is to come. */
  range: 'today' | 'all'
  /** Words of a subject, or part of a code. */
  search?: string
}

const NEAR_DAYS = 3
const placeholders = ['first', 'second', 'third', 'fourth', 'fifth']

/** The meetings that run and come. */
export function MeetingsPage({ slug, tenantZone, range, search = '' }: MeetingsPageProps) {
  const t = useTranslations('meetings')
  const locale = useLocale()
  const now = useNow()
  const timeZone = useTimeZone(tenantZone)
  const { meetings, error, hasMore, isIncomplete, isLoadingMore, loadMore, reload } = useMeetings(slug)
  const today = dayOf(now, timeZone)
  const until = addDays(today, NEAR_DAYS)
  const inRange = range === 'all' ? meetings : meetings?.filter(({ startsAt }) => dayOf(startsAt, timeZone) < until)
  const shown = inRange?.filter((meeting) => matches(meeting, search))
  const zone = zoneLabel(now, timeZone)
  return (
    <>
      <PageHeader
        title={range === 'today' ? formatDay(today, locale) : t('title')}
        description={range === 'all' ? t('note') : zone}
      />
      {error !== undefined && meetings && <Banner tone="warning" title={t('refreshFailed')} className="mb-4" />}
      {!shown && error === undefined && <ListSkeleton />}
      {!shown && error !== undefined && <ProblemNotice slug={slug} error={error} onRetry={reload} />}
      {shown?.length === 0 && search !== '' && (
        <EmptyState
          icon={<CalendarDays />}
          title={t('noMatch')}
          actions={<ButtonLink href={`/t/${slug}/meetings`}>{t('clearSearch')}</ButtonLink>}
        />
      )}
      {shown?.length === 0 && search === '' && !hasMore && (
        <EmptyState
          icon={<CalendarDays />}
          title={range === 'today' ? t('emptyToday') : t('empty')}
          text={t('noteMore')}
          actions={
            <ButtonLink href={`/t/${slug}/meetings/new`}>
              <CalendarPlus aria-hidden="true" />
              {t('schedule')}
            </ButtonLink>
          }
        />
      )}
      {shown && shown.length > 0 && <DayList slug={slug} meetings={shown} timeZone={timeZone} now={now} />}
      {range === 'all' && shown && (
        <LoadMore
          more={hasMore}
          loading={isLoadingMore}
          onLoad={loadMore}
          summary={t('shown', { count: shown.length })}
        />
      )}
      {isIncomplete && <Banner tone="info" title={t('incomplete')} />}
      {range === 'today' && meetings && (
        <p className="mt-5 text-center">
          <ButtonLink variant="ghost" href={`/t/${slug}/meetings`}>
            {t('allUpcoming')}
          </ButtonLink>
        </p>
      )}
    </>
  )
}

function matches({ subject, code }: { subject: string; code: string }, search: string): boolean {
  const words = search.trim().toLowerCase()
  return subject.toLowerCase().includes(words) || code.includes(words.replaceAll(/[\s-]/g, '') || words)
}

function ListSkeleton() {
  const t = useTranslations('meetings')
  return (
    <SkeletonGroup label={t('loading')} className="flex flex-col gap-3">
      {placeholders.map((key) => (
        <Skeleton key={key} className="h-16 w-full" />
      ))}
    </SkeletonGroup>
  )
}
