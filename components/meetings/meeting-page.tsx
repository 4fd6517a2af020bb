'use client'

import { ArrowLeft } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import useSWR from 'swr'
import { fetchJson } from '@/lib/fetcher'
import { formatCode } from '@/lib/meetings/format-code'
import type { Meeting } from '@/lib/meetings/schema'
import { formatRange, zoneLabel } from '@/lib/time'
import { ButtonLink } from '../ui/button-link'
import { CopyButton } from '../ui/copy-button'
import { PageHeader } from '../ui/page-header'
import { Skeleton, SkeletonGroup } from '../ui/skeleton'
import { InvitationCard } from './invitation-card'
import { MeetingFacts } from './meeting-facts'
import { MeetingStatus } from './meeting-status'
import { ProblemNotice } from './problem-notice'
import { useNow } from './use-now'
import { useTimeZone } from './use-time-zone'

interface MeetingPageProps {
  slug: string
  id: string
  tenantZone: string
}

/** One meeting: when, how to get in, what to send to others. */
export function MeetingPage({ slug, id, tenantZone }: MeetingPageProps) {
  const t = useTranslations('meetings')
  const locale = useLocale()
  const now = useNow()
  const timeZone = useTimeZone(tenantZone)
  const address = `/api/t/${slug}/meetings/${id}`
  const { data: meeting, error, mutate } = useSWR<Meeting, unknown>(address, fetchJson, { shouldRetryOnError: false })
  if (!meeting) {
    if (error !== undefined) return <ProblemNotice slug={slug} error={error} onRetry={() => void mutate()} />
    return (
      <SkeletonGroup label={t('loading')} className="flex flex-col gap-4">
        <Skeleton className="h-8 w-72" />
        <Skeleton className="h-40 w-full" />
      </SkeletonGroup>
    )
  }
  const display = { locale, timeZone }
  return (
    <>
      <PageHeader
        title={meeting.subject}
        before={
          <div>
            <ButtonLink variant="ghost" size="small" href={`/t/${slug}/meetings`}>
              <ArrowLeft aria-hidden="true" />
              {t('detail.back')}
            </ButtonLink>
          </div>
        }
        description={
          <div className="flex flex-wrap items-center gap-x-3 gap-y-2 tabular-nums">
            <MeetingStatus meeting={meeting} now={now} />
            <span>{formatRange(meeting.startsAt, meeting.endsAt, display)}</span>
            <span className="text-ink-3">{zoneLabel(meeting.startsAt, timeZone)}</span>
          </div>
        }
        actions={
          meeting.joinUrl && (
            <>
              <CopyButton text={meeting.joinUrl} name={t('detail.copyLink')}>
                {t('detail.copyLink')}
              </CopyButton>
              <ButtonLink
                plain
                variant="primary"
                href={`${address}/join`}
                target="_blank"
                rel="noreferrer"
                aria-label={t('joinNamed', { subject: meeting.subject })}
              >
                {t('join')}
              </ButtonLink>
            </>
          )
        }
      />
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <MeetingFacts meeting={meeting} code={formatCode(meeting.code)} />
        <InvitationCard address={address} />
      </div>
    </>
  )
}
