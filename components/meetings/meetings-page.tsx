'use client'

import { CalendarDays, CalendarPlus, SearchX } from 'lucide-react'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { MeetingSummary } from '@/lib/meetings/schema'
import { zoneLabel } from '@/lib/time'
import { Banner } from '../ui/banner'
import { ButtonLink } from '../ui/button-link'
import { Card } from '../ui/card'
import { EmptyState } from '../ui/empty-state'
import { LoadMore } from '../ui/load-more'
import { PageHeader } from '../ui/page-header'
import { AboutList } from './about-list'
import { DayList } from './day-list'
import { ListSkeleton } from './list-skeleton'
import { ProblemNotice } from './problem-notice'
import { RefreshNotice } from './refresh-notice'
import { useMeetings } from './use-meetings'
import { useNow } from './use-now'
import { useTimeZone } from './use-time-zone'

interface MeetingsPageProps {
  slug: string
  tenantZone: string
  /** The server's time, ISO 8601. */
  renderedAt: string
  /** Words of a subject, or part of a code. */
  search: string
}

/** Everything that runs and comes, day after day. */
export function MeetingsPage({ slug, tenantZone, renderedAt, search }: MeetingsPageProps) {
  const t = useTranslations('meetings')
  const now = useNow(renderedAt)
  const timeZone = useTimeZone(tenantZone)
  const here = usePathname()
  const { meetings, problem, updatedAt, hasMore, isIncomplete, isLoadingMore, loadMore, reload } = useMeetings(slug)
  const shown = meetings?.filter((meeting) => matches(meeting, search))
  return (
    <>
      <PageHeader
        title={t('title')}
        description={<AboutList />}
        actions={<p className="pt-1 text-13 text-ink-3">{zoneLabel(now, timeZone)}</p>}
      />
      {problem && meetings && <RefreshNotice {...{ slug, problem, updatedAt, timeZone, here }} onRetry={reload} />}
      {search !== '' && shown && (
        <p className="mb-4 flex flex-wrap items-center gap-x-3 gap-y-1 text-13 text-ink-2" role="status">
          {t('found', { count: shown.length, search })}
          <ButtonLink variant="ghost" size="small" href={`/t/${slug}/meetings`}>
            {t('clearSearch')}
          </ButtonLink>
        </p>
      )}
      {!shown && !problem && <ListSkeleton onRetry={reload} />}
      {!shown && problem && (
        <Card>
          <ProblemNotice slug={slug} problem={problem} onRetry={reload} />
        </Card>
      )}
      {shown?.length === 0 && !hasMore && !problem && <Nothing slug={slug} search={search} />}
      {shown && shown.length > 0 && <DayList slug={slug} meetings={shown} timeZone={timeZone} now={now} />}
      {meetings && (
        <LoadMore
          more={hasMore}
          loading={isLoadingMore}
          onLoad={loadMore}
          summary={search === '' && meetings.length > 0 ? t('shown', { count: meetings.length }) : undefined}
        />
      )}
      {isIncomplete && <Banner tone="info" title={t('incomplete')} />}
    </>
  )
}

function Nothing({ slug, search }: { slug: string; search: string }) {
  const t = useTranslations('meetings')
  if (search !== '') {
    return (
      <Card>
        <EmptyState icon={<SearchX />} title={t('noMatch')} text={t('noMatchHint')} />
      </Card>
    )
  }
  return (
    <Card>
      <EmptyState
        icon={<CalendarDays />}
        title={t('empty')}
        actions={
          <ButtonLink href={`/t/${slug}/meetings/new`}>
            <CalendarPlus aria-hidden="true" />
            {t('schedule')}
          </ButtonLink>
        }
      />
    </Card>
  )
}

function matches({ subject, code }: MeetingSummary, search: string): boolean {
  const digits = search.replaceAll(/[\s-]/g, '')
  return (
    subject.toLowerCase().includes(search.trim().toLowerCase()) || (/^\d{3,}$/.test(digits) && code.includes(digits))
  )
}
