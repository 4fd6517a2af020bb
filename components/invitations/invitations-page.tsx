'use client'

import { UserPlus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { zoneLabel } from '@/lib/time'
import { ProblemNotice } from '../meetings/problem-notice'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { EmptyState } from '../ui/empty-state'
import { lazily } from '../ui/lazily'
import { LoadMore } from '../ui/load-more'
import { PageHeader } from '../ui/page-header'
import { Skeleton, SkeletonGroup } from '../ui/skeleton'
import { InvitationTable } from './invitation-table'
import { useInvitations } from './use-invitations'

const NewInvitationDialog = lazily(() => import('./new-invitation-dialog').then((module) => module.NewInvitationDialog))

interface InvitationsPageProps {
  slug: string
  timeZone: string
  /** Only an owner invites admins. */
  isOwner: boolean
}

/** Who was invited, with what became of it, and the way to invite somebody. */
export function InvitationsPage({ slug, timeZone, isOwner }: InvitationsPageProps) {
  const t = useTranslations('invitations')
  const [creating, setCreating] = useState(false)
  const [now] = useState(() => new Date())
  const { invitations, problem, hasMore, isLoadingMore, loadMore, reload } = useInvitations(slug)
  const create = (
    <Button variant="primary" onClick={() => setCreating(true)}>
      <UserPlus aria-hidden="true" />
      {t('create')}
    </Button>
  )
  const isEmpty = invitations?.length === 0
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={
          !isEmpty && (
            <>
              <p className="text-13 text-ink-3">{zoneLabel(now, timeZone)}</p>
              {create}
            </>
          )
        }
      />
      <Card flush>
        {!invitations && !problem && <Loading />}
        {problem && <ProblemNotice slug={slug} problem={problem} onRetry={() => void reload()} />}
        {isEmpty && <EmptyState icon={<UserPlus />} title={t('empty')} text={t('emptyText')} actions={create} />}
        {invitations && invitations.length > 0 && (
          <InvitationTable slug={slug} invitations={invitations} timeZone={timeZone} onChanged={() => void reload()} />
        )}
      </Card>
      {invitations && invitations.length > 0 && (
        <LoadMore
          more={hasMore}
          loading={isLoadingMore}
          onLoad={loadMore}
          summary={t('shown', { count: invitations.length })}
        />
      )}
      {creating && (
        <NewInvitationDialog
          slug={slug}
          timeZone={timeZone}
          isOwner={isOwner}
          onMade={() => void reload()}
          onClose={() => setCreating(false)}
        />
      )}
    </>
  )
}

function Loading() {
  const t = useTranslations('invitations')
  return (
    <SkeletonGroup label={t('loading')}>
      {['w-40', 'w-56', 'w-32'].map((width) => (
        <div key={width} className="flex items-center gap-6 border-line border-b px-5 py-4 last:border-b-0">
          <Skeleton className={`h-4 max-w-full ${width}`} />
          <Skeleton className="ml-auto h-6 w-16" />
        </div>
      ))}
    </SkeletonGroup>
  )
}
