'use client'

import { BellOff } from 'lucide-react'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ProblemNotice } from '../meetings/problem-notice'
import { RefreshNotice } from '../meetings/refresh-notice'
import { useNow } from '../meetings/use-now'
import { useTimeZone } from '../meetings/use-time-zone'
import { Card } from '../ui/card'
import { EmptyState } from '../ui/empty-state'
import { LoadMore } from '../ui/load-more'
import { PageHeader } from '../ui/page-header'
import { PreferencesCard } from './preferences-card'
import { ReadAllButton } from './read-all-button'
import { ToldDays } from './told-days'
import { ToldSkeleton } from './told-skeleton'
import { useNotifications } from './use-notifications'

interface NotificationsPageProps {
  slug: string
  tenantZone: string
  /** The server's time, ISO 8601. */
  renderedAt: string
  /** Whether what only admins are told can be chosen. */
  isAdmin: boolean
}

/** All that the person was told within 30 days, and what they want to be told. */
export function NotificationsPage({ slug, tenantZone, renderedAt, isAdmin }: NotificationsPageProps) {
  const t = useTranslations('notifications')
  const pathname = usePathname()
  const now = useNow(renderedAt)
  const timeZone = useTimeZone(tenantZone)
  const { items, problem, updatedAt, readOne, readAll, ...list } = useNotifications(slug)
  const hasUnread = items?.some(({ isRead }) => !isRead) === true
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={hasUnread && <ReadAllButton onRead={readAll} />}
      />
      <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="min-w-0">
          {problem && items && (
            <RefreshNotice {...{ slug, problem, updatedAt, timeZone }} here={pathname} onRetry={list.reload} />
          )}
          {!items && !problem && (
            <Card flush>
              <ToldSkeleton />
            </Card>
          )}
          {!items && problem && (
            <Card>
              <ProblemNotice slug={slug} problem={problem} onRetry={list.reload} />
            </Card>
          )}
          {items?.length === 0 && !list.hasMore && (
            <Card>
              <EmptyState icon={<BellOff />} title={t('empty')} text={t('emptyHint')} />
            </Card>
          )}
          {items && items.length > 0 && (
            <>
              <ToldDays {...{ slug, items, now, timeZone }} onOpen={readOne} />
              <LoadMore more={list.hasMore} loading={list.isLoadingMore} onLoad={list.loadMore} />
            </>
          )}
        </div>
        <PreferencesCard slug={slug} timeZone={timeZone} now={now} isAdmin={isAdmin} />
      </div>
    </>
  )
}
