'use client'

import { Inbox, RotateCw, SearchX } from 'lucide-react'
import { usePathname, useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
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
import { lazily } from '../ui/lazily'
import { LoadMore } from '../ui/load-more'
import { PageHeader } from '../ui/page-header'
import {
  type DeliveriesAddress,
  doorQuery,
  isFiltered as isNarrowed,
  narrowingOf,
  readAddress,
  writeAddress,
} from './deliveries-address'
import { DeliveriesFilters } from './deliveries-filters'
import { DeliveriesSkeleton } from './deliveries-skeleton'
import { DeliveriesTable } from './deliveries-table'
import { useDeliveries } from './use-deliveries'

const DeliveryPanel = lazily(() => import('./delivery-panel').then((module) => module.DeliveryPanel))
const ReplayDialog = lazily(() => import('./replay-dialog').then((module) => module.ReplayDialog))

interface DeliveriesPageProps {
  slug: string
  tenantZone: string
  /** The server's time, ISO 8601. */
  renderedAt: string
}

/** What Tencent Meeting delivered, what became of it, and why something was not taken. */
export function DeliveriesPage({ slug, tenantZone, renderedAt }: DeliveriesPageProps) {
  const t = useTranslations('deliveries')
  const now = useNow(renderedAt)
  const timeZone = useTimeZone(tenantZone)
  const pathname = usePathname()
  const address = readAddress(useSearchParams())
  const [isReplaying, setReplaying] = useState(false)
  const isFiltered = isNarrowed(address)
  const { deliveries, problem, updatedAt, ...list } = useDeliveries(slug, (cursor) =>
    doorQuery(address, timeZone, cursor),
  )
  // What stands in the address when something is pressed, which may be ahead of what is drawn: nothing chosen gets lost.
  const changed = (change: Partial<DeliveriesAddress>) =>
    pathname + writeAddress({ ...readAddress(new URLSearchParams(window.location.search)), ...change })
  const change = (to: Partial<DeliveriesAddress>) => window.history.replaceState(null, '', changed(to))
  const clear = () => change({ state: '', event: '', q: '', from: '', to: '' })
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={
          <>
            <p className="text-13 text-ink-3">{zoneLabel(now, timeZone)}</p>
            <Button onClick={() => setReplaying(true)}>
              <RotateCw aria-hidden="true" />
              {t('replay.all')}
            </Button>
          </>
        }
      />
      <DeliveriesFilters {...{ address, isFiltered }} today={dayOf(now, timeZone)} onChange={change} onClear={clear} />
      {problem && deliveries && (
        <RefreshNotice {...{ slug, problem, updatedAt, timeZone }} here={pathname} onRetry={list.reload} />
      )}
      {!deliveries && !problem && <DeliveriesSkeleton />}
      {!deliveries && problem && (
        <Card>
          <ProblemNotice slug={slug} problem={problem} onRetry={list.reload} />
        </Card>
      )}
      {deliveries?.length === 0 && !list.hasMore && <Nothing {...{ slug, isFiltered }} onClear={clear} />}
      {deliveries && deliveries.length > 0 && (
        <div aria-busy={list.isBehind} className={classNames(list.isBehind && 'opacity-60 transition-opacity')}>
          <Card flush>
            <DeliveriesTable
              {...{ deliveries, now, timeZone }}
              hrefOf={(open) => pathname + writeAddress({ ...address, open })}
              onOpen={(open) => window.history.pushState(null, '', changed({ open }))}
            />
          </Card>
          <LoadMore
            more={list.hasMore}
            loading={list.isLoadingMore}
            onLoad={list.loadMore}
            summary={t('shown', { count: deliveries.length })}
          />
        </div>
      )}
      {address.open && (
        <DeliveryPanel
          key={address.open}
          {...{ slug, timeZone }}
          id={address.open}
          onClose={() => change({ open: '' })}
          onChanged={list.reload}
        />
      )}
      {isReplaying && (
        <ReplayDialog
          slug={slug}
          narrowing={narrowingOf(address, timeZone)}
          onClose={() => setReplaying(false)}
          onDone={() => {
            change({ state: 'replayed' })
            list.reload()
          }}
        />
      )}
    </>
  )
}

function Nothing({ slug, isFiltered, onClear }: { slug: string; isFiltered: boolean; onClear: () => void }) {
  const t = useTranslations('deliveries')
  return (
    <Card>
      <EmptyState
        icon={isFiltered ? <SearchX /> : <Inbox />}
        title={t(isFiltered ? 'filtered' : 'empty')}
        text={!isFiltered && t('emptyHint')}
        actions={
          isFiltered ? (
            <Button onClick={onClear}>{t('filters.clear')}</Button>
          ) : (
            <ButtonLink href={`/t/${slug}/admin/tencent#webhook`}>{t('emptyAction')}</ButtonLink>
          )
        }
      />
    </Card>
  )
}
