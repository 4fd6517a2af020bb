'use client'

import { SearchX, Video } from 'lucide-react'
import { usePathname, useSearchParams } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useCallback } from 'react'
import { formatTime, zoneLabel } from '@/lib/time'
import { RefreshNotice } from '../meetings/refresh-notice'
import { useNow } from '../meetings/use-now'
import { useTimeZone } from '../meetings/use-time-zone'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { EmptyState } from '../ui/empty-state'
import { LoadMore } from '../ui/load-more'
import { PageHeader } from '../ui/page-header'
import { Skeleton, SkeletonGroup } from '../ui/skeleton'
import { RecordedMeetingCard } from './recorded-meeting'
import { RecordingFilters } from './recording-filters'
import { isNarrowed, type RecordingsAddress, readAddress, writeAddress } from './recordings-address'
import { SecretProblem } from './secret-problem'
import { useRecordings } from './use-recordings'

interface RecordingsPageProps {
  slug: string
  tenantZone: string
  /** The server's time, ISO 8601. */
  renderedAt: string
  /** An owner or admin looks, who sees the organisation's too. */
  mayManage: boolean
}

/** Cloud recordings by meeting, the latest first. What is shown lives in the address. */
export function RecordingsPage({ slug, tenantZone, renderedAt, mayManage }: RecordingsPageProps) {
  const t = useTranslations('recordings')
  const locale = useLocale()
  const now = useNow(renderedAt)
  const timeZone = useTimeZone(tenantZone)
  const here = usePathname()
  const asked = readAddress(new URLSearchParams(useSearchParams()))
  const address = mayManage ? asked : { ...asked, scope: 'own' as const }
  const list = useRecordings(slug, address)
  const { meetings, problem, refreshProblem, syncedAt, reload } = list
  const change = useCallback(
    (changed: Partial<RecordingsAddress>) => {
      const before = readAddress(new URLSearchParams(window.location.search))
      window.history.pushState(null, '', `${here}${writeAddress({ ...before, ...changed })}`)
    },
    [here],
  )
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t(address.scope === 'account' ? 'aboutAccount' : 'about')}
        actions={
          <p className="pt-1 text-13 text-ink-3">
            {syncedAt && `${t('readAt', { time: formatTime(syncedAt, { locale, timeZone }) })} · `}
            {zoneLabel(now, timeZone)}
          </p>
        }
      />
      <RecordingFilters {...{ address, mayManage }} onChange={change} />
      {refreshProblem && meetings && meetings.length > 0 && (
        <RefreshNotice
          {...{ slug, timeZone, here }}
          problem={refreshProblem}
          updatedAt={syncedAt === undefined ? undefined : new Date(syncedAt)}
          onRetry={reload}
        />
      )}
      {!meetings && !problem && <RecordingsSkeleton />}
      {!meetings && problem && (
        <Card>
          <SecretProblem {...{ slug, problem, mayManage }} onRetry={reload} />
        </Card>
      )}
      {meetings?.length === 0 && !problem && (
        <Card>
          {refreshProblem && !isNarrowed(address) ? (
            <SecretProblem {...{ slug, mayManage }} problem={refreshProblem} onRetry={reload} />
          ) : (
            <Nothing address={address} onClear={() => change({ q: '', state: '' })} />
          )}
        </Card>
      )}
      {meetings && meetings.length > 0 && (
        <>
          <ul className="flex flex-col gap-4">
            {meetings.map((meeting) => (
              <RecordedMeetingCard
                key={meeting.id}
                {...{ slug, meeting, timeZone, now, mayManage }}
                onChanged={reload}
              />
            ))}
          </ul>
          <LoadMore
            more={list.hasMore}
            loading={list.isLoadingMore}
            onLoad={list.loadMore}
            summary={t('shown', { count: meetings.length })}
          />
        </>
      )}
    </>
  )
}

function Nothing({ address, onClear }: { address: RecordingsAddress; onClear: () => void }) {
  const t = useTranslations('recordings')
  if (isNarrowed(address)) {
    return (
      <EmptyState
        icon={<SearchX />}
        title={t('nothingFound')}
        actions={
          <Button variant="ghost" onClick={onClear}>
            {t('clear')}
          </Button>
        }
      />
    )
  }
  const title = t(address.scope === 'account' ? 'emptyAccount' : 'empty')
  return <EmptyState icon={<Video />} title={title} text={t('emptyText')} />
}

function RecordingsSkeleton() {
  const t = useTranslations('recordings')
  return (
    <SkeletonGroup label={t('loading')} className="flex flex-col gap-4">
      <Skeleton className="h-40 w-full rounded-card" />
      <Skeleton className="h-40 w-full rounded-card" />
    </SkeletonGroup>
  )
}
