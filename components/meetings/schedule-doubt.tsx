'use client'

import { useLocale, useTranslations } from 'next-intl'
import useSWR from 'swr'
import { type ApiProblem, asProblem } from '@/lib/fetcher'
import type { ScheduleMeeting } from '@/lib/meetings/schema'
import { formatZoned } from '@/lib/time'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import { ButtonLink } from '../ui/button-link'
import { TraceId } from '../ui/error-state'
import { findScheduled } from './find-scheduled'
import { needsSignIn } from './problem-notice'
import { SignInLink } from './schedule-problem'
import { useForgetList } from './use-meetings'

interface ScheduleDoubtProps {
  slug: string
  /** What was sent and may have been scheduled. */
  body: ScheduleMeeting
  /** The answer that left it open; missing where the form says something else by now. */
  problem: ApiProblem | undefined
  here: string
  /** Sends what the form holds, as a new request. */
  onAnyway: () => void
}

/** Nobody knows what became of a request: the list is looked through before anybody schedules a second meeting. */
export function ScheduleDoubt({ slug, body, problem, here, onAnyway }: ScheduleDoubtProps) {
  const t = useTranslations('meetings')
  const problems = useTranslations('errors.problems')
  const locale = useLocale()
  const { subject, startsAt, timeZone = 'UTC' } = body
  const forgetList = useForgetList(slug)
  const { data, error, isValidating, mutate } = useSWR<Awaited<ReturnType<typeof findScheduled>>, unknown>(
    ['find-scheduled', slug, body],
    () => {
      void forgetList()
      return findScheduled(slug, body)
    },
    { revalidateOnFocus: false, dedupingInterval: 0, shouldRetryOnError: false },
  )
  const isLooking = isValidating
  const failure = isLooking || error === undefined ? undefined : asProblem(error)
  const found = isLooking ? undefined : data
  const hasLooked = !isLooking && !failure
  const outcome = found ? t('form.lookedAndFound') : t('form.lookedInVain')
  const quote = problem?.requestId ?? failure?.requestId
  return (
    <Banner
      tone="warning"
      title={problem ? problems('outcome_unknown.title') : t('form.sentBefore')}
      text={
        <>
          {!problem && (
            <p className="font-medium text-ink">
              {t('form.sentWhat', { subject, time: formatZoned(startsAt, { locale, timeZone }) })}
            </p>
          )}
          <p>{isLooking ? t('form.looking') : failure ? problems(`${failure.code}.hint`) : outcome}</p>
          {quote && <TraceId id={quote} />}
          <div className="mt-3 flex flex-wrap gap-2">
            {found && <ButtonLink href={`/t/${slug}/meetings/${found.id}`}>{t('form.openFound')}</ButtonLink>}
            {hasLooked && !found && problem && (
              <Button writes onClick={onAnyway}>
                {t('form.again')}
              </Button>
            )}
            {hasLooked && !problem && (
              <Button writes onClick={onAnyway}>
                {t('form.anyway')}
              </Button>
            )}
            {failure && !needsSignIn(failure) && <Button onClick={() => void mutate()}>{t('form.lookAgain')}</Button>}
            {failure && needsSignIn(failure) && <SignInLink slug={slug} here={here} />}
            <ButtonLink href={`/t/${slug}/meetings`}>{t('form.seeList')}</ButtonLink>
          </div>
        </>
      }
    />
  )
}
