'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent } from 'react'
import useSWR from 'swr'
import { asProblem, fetchJson } from '@/lib/fetcher'
import type { Meeting } from '@/lib/meetings/schema'
import { needsSignIn } from '../meetings/problem-notice'
import { readOptions } from '../meetings/retry-read'
import { SignInLink } from '../meetings/schedule-problem'
import { useListedEnded } from '../meetings/use-ended-meetings'
import type { FormState } from '../meetings/use-form-state'
import { useMeetingWords } from '../meetings/use-meeting-words'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import { againLink } from './again-link'
import { scheduleAgain, scheduleListedAgain, takeOver } from './taken-over'
import { useEarlierMeeting } from './use-earlier-meeting'
import type { Filling } from './use-filling'

interface AgainFillerProps {
  slug: string
  /** Which meeting is scheduled again. */
  id: string
  /** Which of a series, where a list names one. */
  occurrence: string | null
  form: Pick<FormState, 'values'>
  filling: Filling
  onDone: () => void
}

/** Fills the form from an earlier meeting as soon as that was read, and says so until then. */
export function AgainFiller({ slug, id, occurrence, form, filling, onDone }: AgainFillerProps) {
  const t = useTranslations('templates')
  const words = useMeetingWords()
  const { data, error, mutate } = useSWR<Meeting, unknown>(`/api/t/${slug}/meetings/${id}`, fetchJson, readOptions)
  const earlier = useEarlierMeeting(slug, data)
  const listed = useListedEnded(slug, id, occurrence)
  const problem = data || error === undefined ? undefined : asProblem(error)
  const isListOnly = problem && listed && (problem.code === 'not_found' || problem.code === 'not_allowed')
  const isReady = earlier !== undefined || isListOnly === true

  const fill = useEffectEvent(() => {
    const now = new Date()
    if (earlier) {
      const { values, missing } = takeOver(earlier, form.values.timeZone)
      const next = scheduleAgain(values, earlier, now)
      filling.fill(next, { kind: 'meeting', name: next.subject, missing }, ['time'])
    } else if (listed) {
      const next = scheduleListedAgain(form.values, listed, now)
      filling.fill(next, { kind: 'meeting', name: next.subject, missing: ['all'] }, ['time'])
    }
    onDone()
  })
  useEffect(() => {
    if (isReady) fill()
  }, [isReady])

  if (isReady) return null
  if (!problem) {
    return (
      <p role="status" className="text-13 text-ink-2">
        {t('reading')}
      </p>
    )
  }
  const { title, hint } = words(problem)
  return (
    <Banner
      tone="warning"
      title={t('againFailed')}
      text={`${title} · ${hint}`}
      action={
        needsSignIn(problem) ? (
          <SignInLink slug={slug} here={againLink(slug, id, occurrence)} />
        ) : (
          <Button onClick={() => void mutate()}>{t('retry')}</Button>
        )
      }
    />
  )
}
