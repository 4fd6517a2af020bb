'use client'

import { Download, ScrollText, SearchX } from 'lucide-react'
import { usePathname, useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { dayOf, zoneLabel } from '@/lib/time'
import { ProblemNotice } from '../meetings/problem-notice'
import { RefreshNotice } from '../meetings/refresh-notice'
import { useNow } from '../meetings/use-now'
import { useTimeZone } from '../meetings/use-time-zone'
import { Button } from '../ui/button'
import { ButtonLink } from '../ui/button-link'
import { Card } from '../ui/card'
import { classNames } from '../ui/class-names'
import { EmptyState } from '../ui/empty-state'
import { LoadMore } from '../ui/load-more'
import { PageHeader } from '../ui/page-header'
import { type AuditAddress, doorQuery, readAddress, writeAddress } from './audit-address'
import { AuditFilters } from './audit-filters'
import { AuditList } from './audit-list'
import { AuditSkeleton } from './audit-skeleton'
import { useAudit } from './use-audit'

interface AuditPageProps {
  slug: string
  tenantZone: string
  /** The server's time, ISO 8601. */
  renderedAt: string
}

const everything: AuditAddress = { action: '', actor: '', target: '', from: '', to: '' }

/** Who did what and when, in sentences; the file holds the same. */
export function AuditPage({ slug, tenantZone, renderedAt }: AuditPageProps) {
  const t = useTranslations('audit')
  const now = useNow(renderedAt)
  const timeZone = useTimeZone(tenantZone)
  const pathname = usePathname()
  const address = readAddress(useSearchParams())
  const isFiltered = writeAddress(address) !== ''
  const { events, problem, updatedAt, ...list } = useAudit(slug, (cursor) => doorQuery(address, timeZone, cursor))
  const change = (changed: Partial<AuditAddress>) =>
    window.history.replaceState(null, '', pathname + writeAddress({ ...address, ...changed }))
  const clear = () => change(everything)
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={
          <>
            <p className="text-13 text-ink-3">{zoneLabel(now, timeZone)}</p>
            <ButtonLink plain href={`/api/t/${slug}/admin/audit.csv${doorQuery(address, timeZone)}`} download>
              <Download aria-hidden="true" />
              {t('export')}
            </ButtonLink>
          </>
        }
      />
      <AuditFilters {...{ slug, address, isFiltered }} today={dayOf(now, timeZone)} onChange={change} onClear={clear} />
      {problem && events && (
        <RefreshNotice {...{ slug, problem, updatedAt, timeZone }} here={pathname} onRetry={list.reload} />
      )}
      {!events && !problem && <AuditSkeleton />}
      {!events && problem && (
        <Card>
          <ProblemNotice slug={slug} problem={problem} onRetry={list.reload} />
        </Card>
      )}
      {events?.length === 0 && !list.hasMore && <Nothing isFiltered={isFiltered} onClear={clear} />}
      {events && events.length > 0 && (
        <div aria-busy={list.isBehind} className={classNames(list.isBehind && 'opacity-60 transition-opacity')}>
          <AuditList {...{ slug, events, now, timeZone }} />
          <LoadMore
            more={list.hasMore}
            loading={list.isLoadingMore}
            onLoad={list.loadMore}
            summary={t('shown', { count: events.length })}
          />
        </div>
      )}
    </>
  )
}

function Nothing({ isFiltered, onClear }: { isFiltered: boolean; onClear: () => void }) {
  const t = useTranslations('audit')
  return (
    <Card>
      <EmptyState
        icon={isFiltered ? <SearchX /> : <ScrollText />}
        title={t(isFiltered ? 'filtered' : 'empty')}
        text={!isFiltered && t('emptyHint')}
        actions={isFiltered && <Button onClick={onClear}>{t('filters.clear')}</Button>}
      />
    </Card>
  )
}
