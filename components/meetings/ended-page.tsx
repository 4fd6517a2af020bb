'use client'

import { History, SearchX } from 'lucide-react'
import { usePathname, useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { formatCode } from '@/lib/meetings/format-code'
import { dayOf, zoneLabel } from '@/lib/time'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { EmptyState } from '../ui/empty-state'
import { PageHeader } from '../ui/page-header'
import { askedFor, type EndedFilter, presets, readFilter, usualDays, writeFilter } from './ended-filter'
import { EndedList } from './ended-list'
import type { ListColumn } from './list-columns'
import { ListSkeleton } from './list-skeleton'
import { MeetingTabs } from './meeting-tabs'
import { ProblemNotice } from './problem-notice'
import { RefreshNotice } from './refresh-notice'
import { useEndedMeetings } from './use-ended-meetings'
import { useNow } from './use-now'
import { useTimeZone } from './use-time-zone'

interface EndedPageProps {
  slug: string
  tenantZone: string
  /** The server's time, ISO 8601. */
  renderedAt: string
  /** Columns that the person does not want to see. */
  hiddenColumns: readonly ListColumn[]
}

/** What is over, the newest first, as far back as one wants. The filter lives in the address. */
export function EndedMeetingsPage({ slug, tenantZone, renderedAt, hiddenColumns }: EndedPageProps) {
  const t = useTranslations('ended')
  const now = useNow(renderedAt)
  const timeZone = useTimeZone(tenantZone)
  const here = usePathname()
  const filter = readFilter(new URLSearchParams(useSearchParams()))
  const today = dayOf(now, timeZone)
  const list = useEndedMeetings(slug, askedFor(filter, today, timeZone))
  const { entries, problem, hasMore, reload } = list
  const change = (next: EndedFilter) => window.history.pushState(null, '', `${here}${writeFilter(next)}`)
  const isLooking = entries?.length === 0 && hasMore
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('about')}
        actions={<p className="pt-1 text-13 text-ink-3">{zoneLabel(now, timeZone)}</p>}
      />
      <MeetingTabs slug={slug} current="ended" now={now} timeZone={timeZone} />
      <EndedList {...{ slug, list, filter, hiddenColumns, today, now, timeZone }} onChange={change}>
        {problem && entries && (
          <RefreshNotice {...{ slug, problem, timeZone, here }} updatedAt={undefined} onRetry={reload} />
        )}
        {((!entries && !problem) || isLooking) && <ListSkeleton onRetry={reload} />}
        {!entries && problem && (
          <Card>
            <ProblemNotice slug={slug} problem={problem} onRetry={reload} />
          </Card>
        )}
        {entries?.length === 0 && !hasMore && !problem && <Nothing filter={filter} onChange={change} />}
      </EndedList>
    </>
  )
}

interface NothingProps {
  filter: EndedFilter
  onChange: (filter: EndedFilter) => void
}

/** Nothing ended then; the next step is to look further back, or to drop words and code. */
function Nothing({ filter, onChange }: NothingProps) {
  const t = useTranslations('ended')
  const { span, code, q } = filter
  const longer = 'days' in span ? presets.find((days) => days > span.days) : undefined
  const title = code
    ? t('emptyCode', { code: formatCode(code) })
    : q
      ? t('emptyWords', { words: q })
      : 'days' in span
        ? t('empty', { count: span.days })
        : t('emptyRange')
  return (
    <Card>
      <EmptyState
        icon={code || q ? <SearchX /> : <History />}
        title={title}
        text={code || q ? undefined : t('note')}
        actions={
          <>
            {longer && (
              <Button onClick={() => onChange({ ...filter, span: { days: longer } })}>
                {t('seeMore', { count: longer })}
              </Button>
            )}
            {(code || q || !longer) && (
              <Button variant="ghost" onClick={() => onChange({ span: { days: usualDays } })}>
                {t('clear')}
              </Button>
            )}
          </>
        }
      />
    </Card>
  )
}
