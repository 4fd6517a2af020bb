'use client'

import { ArrowLeft } from 'lucide-react'
import { useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import useSWR from 'swr'
import { asProblem, fetchJson } from '@/lib/fetcher'
import type { Meeting, MeetingSummary } from '@/lib/meetings/schema'
import { AttendanceLink } from '../attendance/attendance-link'
import { useTencentPace } from '../events/signals'
import { MeetingReuse } from '../templates/meeting-reuse'
import { Banner } from '../ui/banner'
import { ButtonLink } from '../ui/button-link'
import { Card } from '../ui/card'
import { Skeleton, SkeletonGroup } from '../ui/skeleton'
import { atOccurrence, findOccurrence } from './at-occurrence'
import type { EndedMeeting } from './ended-entries'
import { MeetingActions } from './meeting-actions'
import { MeetingBody, type MeetingBodyProps } from './meeting-body'
import { MeetingHead } from './meeting-head'
import { ProblemNotice } from './problem-notice'
import { RefreshNotice } from './refresh-notice'
import { readOptions } from './retry-read'
import { isJoinable, shownStatus } from './shown-status'
import { useListedEnded } from './use-ended-meetings'
import { useMeetingWords } from './use-meeting-words'
import { useListedMeeting } from './use-meetings'
import { useNow } from './use-now'
import { useTimeZone } from './use-time-zone'

const MINUTE = 60_000

interface MeetingPageProps {
  slug: string
  id: string
  tenantZone: string
  /** Whether the person keeps templates for the whole organisation. */
  mayShare: boolean
  /** The server's time, ISO 8601. */
  renderedAt: string
  /** An owner or admin looks, who can enter the enterprise secret. */
  mayManage: boolean
}

/** One meeting: when, how to get in, what to send to others; of a series, at the occurrence that the address names. */
export function MeetingPage({ slug, id, tenantZone, mayShare, renderedAt, mayManage }: MeetingPageProps) {
  const words = useMeetingWords()
  const now = useNow(renderedAt)
  const timeZone = useTimeZone(tenantZone)
  const address = `/api/t/${slug}/meetings/${id}`
  const occurrence = useSearchParams().get('occurrence')
  const listed = useListedMeeting(slug, id)
  const listedEnded = useListedEnded(slug, id, occurrence)
  const {
    data: meeting,
    error,
    mutate,
  } = useSWR<Meeting, unknown>(address, fetchJson, {
    ...readOptions,
    refreshInterval: useTencentPace(MINUTE),
  })
  const problem = error === undefined ? undefined : asProblem(error)
  const retry = () => void mutate()
  const known = listedEnded ? asSummary(listedEnded) : listed
  const isListOnly = !meeting && listedEnded && problem && hiddenCodes.has(problem.code)
  const shown = meeting && atOccurrence(meeting, findOccurrence(meeting, occurrence), now)
  const head = shown ?? (problem && !isListOnly ? undefined : known)
  const list = useWayBack(slug, head, now)
  return (
    <>
      {(head || !problem) && (
        <div className="mb-3">
          <ButtonLink variant="ghost" size="small" href={list.href} className="-ml-2.5">
            <ArrowLeft aria-hidden="true" />
            {list.label}
          </ButtonLink>
        </div>
      )}
      {problem && !head && (
        <Card>
          <ProblemNotice level={1} slug={slug} problem={problem} words={words(problem)} onRetry={retry} back={list} />
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
      {head && (
        <MeetingHead
          {...{ slug, address, timeZone, now }}
          meeting={head}
          joinUrl={meeting?.joinUrl}
          actions={
            (shown || isListOnly) && (
              <div className="flex flex-wrap items-center gap-2">
                {meeting && shown && <Actions {...{ slug, address, meeting, shown, occurrence, timeZone, now }} />}
                <MeetingReuse {...{ slug, id, occurrence, meeting, mayShare }} />
              </div>
            )
          }
        />
      )}
      {isListOnly && <ListOnlyNotice />}
      {isListOnly && (
        <div className="mt-5 max-w-160">
          <AttendanceLink {...{ slug, id }} start={listedEnded.isRecurring ? listedEnded.startsAt : undefined} />
        </div>
      )}
      {!meeting && !problem && <MeetingSkeleton withHead={!head} />}
      {meeting && shown && (
        <MeetingBody {...{ slug, address, meeting, shown, occurrence, timeZone, now, mayManage }} onChanged={retry} />
      )}
    </>
  )
}

/** What a list of ended meetings may name, and Tencent gives no details of. */
const hiddenCodes = new Set(['not_found', 'not_allowed'])

const asSummary = ({ id, code, subject, startsAt, endsAt }: EndedMeeting): MeetingSummary => ({
  ...{ id, code, subject, startsAt, endsAt },
  type: 'scheduled',
  status: 'ended',
})

/** The list that a meeting stands in. */
function useWayBack(slug: string, meeting: MeetingSummary | undefined, now: Date): { href: string; label: string } {
  const t = useTranslations('meetings.detail')
  const isOver = meeting && (meeting.status === 'passed' || !isJoinable(shownStatus(meeting, now)))
  return isOver && meeting.status !== 'cancelled'
    ? { href: `/t/${slug}/ended`, label: t('backToEnded') }
    : { href: `/t/${slug}/meetings`, label: t('back') }
}

function ListOnlyNotice() {
  const t = useTranslations('meetings.detail')
  return <Banner className="mt-5" title={t('listOnly')} text={t('listOnlyHint')} />
}

function Actions({ meeting, shown, occurrence, ...rest }: Omit<MeetingBodyProps, 'mayManage' | 'onChanged'>) {
  // What was is not changed: a past occurrence offers nothing, whatever its series does now.
  const isPast = shown !== meeting && shown.status !== 'upcoming'
  if (isPast) return null
  return <MeetingActions {...rest} meeting={meeting} subMeetingId={findOccurrence(meeting, occurrence)?.id} />
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
