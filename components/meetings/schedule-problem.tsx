'use client'

import { useTranslations } from 'next-intl'
import useSWR from 'swr'
import { type ApiProblem, asProblem } from '@/lib/fetcher'
import type { ScheduleMeeting } from '@/lib/meetings/schema'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import { ButtonLink } from '../ui/button-link'
import { TraceId } from '../ui/error-state'
import { findScheduled } from './find-scheduled'
import { needsSignIn, signInAddress } from './problem-notice'

interface ScheduleProblemProps {
  slug: string
  problem: ApiProblem
  /** What was sent. */
  body: ScheduleMeeting
  /** Sends once more as a new request. */
  onAgain: () => void
}

/** Why nothing was scheduled, or why that is not known, and what to do. What was typed stays below. */
export function ScheduleProblem({ slug, problem, body, onAgain }: ScheduleProblemProps) {
  const t = useTranslations()
  const { code, requestId, tencentCode } = problem
  if (code === 'outcome_unknown') return <UnknownOutcome {...{ slug, body, onAgain }} />
  return (
    <Banner
      tone="danger"
      title={t(`errors.problems.${code}.title`)}
      text={
        <>
          {t(`errors.problems.${code}.hint`)}
          {tencentCode !== undefined && ` ${t('errors.tencentCode', { code: tencentCode })}`}
          {requestId && <TraceId id={requestId} />}
        </>
      }
      action={
        needsSignIn(problem) && (
          <ButtonLink plain href={signInAddress(slug, `/t/${slug}/meetings/new`)}>
            {t('meetings.signInAgain')}
          </ButtonLink>
        )
      }
    />
  )
}

/** Tencent gave no answer: the list is looked through before anybody schedules a second one. */
function UnknownOutcome({ slug, body, onAgain }: Omit<ScheduleProblemProps, 'problem'>) {
  const t = useTranslations('meetings.form')
  const problems = useTranslations('errors.problems')
  const key = ['find-scheduled', slug, body.subject, body.startsAt] as const
  const {
    data: found,
    error,
    isLoading,
  } = useSWR(key, () => findScheduled(slug, body), {
    revalidateOnFocus: false,
    dedupingInterval: 0,
    shouldRetryOnError: false,
  })
  const hint = isLoading
    ? t('looking')
    : found
      ? t('lookedAndFound')
      : error === undefined
        ? t('lookedInVain')
        : problems(`${asProblem(error).code}.hint`)
  return (
    <Banner
      tone="warning"
      title={problems('outcome_unknown.title')}
      text={
        <>
          <p>{hint}</p>
          <div className="mt-3 flex flex-wrap gap-2">
            {found && <ButtonLink href={`/t/${slug}/meetings/${found.id}`}>{t('openFound')}</ButtonLink>}
            {!isLoading && !found && <Button onClick={onAgain}>{t('again')}</Button>}
            <ButtonLink href={`/t/${slug}/meetings`}>{t('seeList')}</ButtonLink>
          </div>
        </>
      }
    />
  )
}
