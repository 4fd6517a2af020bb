'use client'

import { ArrowLeft } from 'lucide-react'
import { useTranslations } from 'next-intl'
import useSWR from 'swr'
import { asProblem, fetchJson } from '@/lib/fetcher'
import type { Meeting } from '@/lib/meetings/schema'
import { ButtonLink } from '../ui/button-link'
import { Card } from '../ui/card'
import { Skeleton, SkeletonGroup } from '../ui/skeleton'
import { InvitationCard } from './invitation-card'
import { MeetingFacts } from './meeting-facts'
import { MeetingHead } from './meeting-head'
import { OccurrencesCard } from './occurrences-card'
import { ProblemNotice } from './problem-notice'
import { RefreshNotice } from './refresh-notice'
import { readOptions } from './retry-read'
import { useListedMeeting } from './use-meetings'
import { useNow } from './use-now'
import { useTimeZone } from './use-time-zone'

const MINUTE = 60_000

interface MeetingPageProps {
  slug: string
  id: string
  tenantZone: string
  /** The server's time, ISO 8601. */
  renderedAt: string
}

/** One meeting: when, how to get in, what to send to others. */
export function MeetingPage({ slug, id, tenantZone, renderedAt }: MeetingPageProps) {
  const t = useTranslations('meetings')
  const now = useNow(renderedAt)
  const timeZone = useTimeZone(tenantZone)
  const address = `/api/t/${slug}/meetings/${id}`
  const listed = useListedMeeting(slug, id)
  const {
    data: meeting,
    error,
    mutate,
  } = useSWR<Meeting, unknown>(address, fetchJson, {
    ...readOptions,
    refreshInterval: MINUTE,
  })
  const problem = error === undefined ? undefined : asProblem(error)
  const list = { href: `/t/${slug}/meetings`, label: t('detail.back') }
  const retry = () => void mutate()
  const head = meeting ?? (problem ? undefined : listed)
  return (
    <>
      {(meeting || !problem) && (
        <div className="mb-3">
          <ButtonLink variant="ghost" size="small" href={list.href} className="-ml-2.5">
            <ArrowLeft aria-hidden="true" />
            {list.label}
          </ButtonLink>
        </div>
      )}
      {problem && !meeting && (
        <Card>
          <ProblemNotice level={1} slug={slug} problem={problem} onRetry={retry} back={list} />
        </Card>
      )}
      {problem && meeting && (
        <RefreshNotice
          {...{ slug, problem, timeZone }}
          updatedAt={undefined}
          here={`/t/${slug}/meetings/${id}`}
          onRetry={retry}
        />
      )}
      {head && <MeetingHead {...{ slug, address, timeZone, now }} meeting={head} joinUrl={meeting?.joinUrl} />}
      {!meeting && !problem && <MeetingSkeleton withHead={!head} />}
      {meeting && (
        <div className="mt-5 grid items-start gap-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <InvitationCard slug={slug} address={address} />
          <div className="flex flex-col gap-5">
            <MeetingFacts meeting={meeting} />
            {meeting.subMeetings && (
              <OccurrencesCard
                {...{ timeZone, now }}
                occurrences={meeting.subMeetings}
                editHref={meeting.role === 'creator' ? `/t/${slug}/meetings/${id}/edit` : undefined}
              />
            )}
          </div>
        </div>
      )}
    </>
  )
}

function MeetingSkeleton({ withHead }: { withHead: boolean }) {
  const t = useTranslations('meetings')
  return (
    <SkeletonGroup label={t('loading')} className="flex flex-col gap-5">
      {withHead && (
        <>
          <Skeleton className="h-9 w-72 max-w-full" />
          <Skeleton className="h-32 w-full rounded-card" />
        </>
      )}
      <div className="mt-5 grid gap-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Skeleton className="h-72 rounded-card" />
        <Skeleton className="h-56 rounded-card" />
      </div>
    </SkeletonGroup>
  )
}
